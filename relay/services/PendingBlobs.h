// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::relay {

struct PendingBlob
{
    quint64 request = 0;
};

/// A piece of a blob put, or a blob dropped.
struct PendingBlobChange
{
    quint64 request = 0;
};

} // namespace porchlight::relay
