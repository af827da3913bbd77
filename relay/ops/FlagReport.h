// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"
#include "relay/services/FlagBook.h"

namespace porchlight::relay {

/// The answer to `admin flags`: a line for each, the newest first. The handles are read from the database; nothing says
/// what was written or to whom.
AdminAnswer flagReport(const QString &dataFolder, const std::vector<AccountFlag> &flags);

} // namespace porchlight::relay
