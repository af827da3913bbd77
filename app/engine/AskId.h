// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace porchlight::engine {

/// Chosen by whoever asks, to know the answer by.
using AskId = quint64;

} // namespace porchlight::engine
