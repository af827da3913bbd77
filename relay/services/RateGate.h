// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// True when the account has done too much of that kind lately (D5); the frame was refused then, with the time to wait.
/// Messages are none of it: AppendService knows what they cost.
bool isOverRate(SessionRegistry &registry, Connection &connection, const wire::Frame &frame);

} // namespace porchlight::relay
