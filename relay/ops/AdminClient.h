// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"
#include "shared/base/Time.h"

namespace porchlight::relay {

/// Asks the relay that runs on @p dataFolder, and waits for its answer. Nothing when none listens there, or it ended
/// the connection or let @p timeout pass without one.
std::optional<AdminAnswer> askRunningRelay(const QString &dataFolder, const AdminRequest &request,
                                           milliseconds timeout);

} // namespace porchlight::relay
