// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"

namespace porchlight::relay {

/// Has the command carried out by the relay that runs on the data, and when there is none takes the lock and does it
/// here. Blocks, for some seconds at most when the relay is just starting or stopping.
AdminAnswer runAdminCommand(const Invocation &invocation);

} // namespace porchlight::relay
