// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"

namespace porchlight::relay {

/// The answer to `admin retention status`: lines of "name: value".
AdminAnswer retentionReport(const QString &dataFolder);

/// The answer to `admin dead-letters`: a line for each, oldest first, of at most a few hundred.
AdminAnswer deadLetterReport(const QString &dataFolder);

} // namespace porchlight::relay
