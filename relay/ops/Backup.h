// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/AdminMessage.h"

namespace porchlight::relay {

/// Writes a copy of the database to a new file, beside a relay that runs or not. It reads as the relay's own readers do
/// and needs nothing of the relay, so that a large copy keeps nobody waiting. Blocks until the copy is on the disk.
AdminAnswer backUp(const Invocation &invocation);

/// Puts a copy in the place of the database and opens another generation in it. Needs the lock: no relay may run. The
/// copy is checked before anything is changed; what it replaces stays beside it under a name with the date.
AdminAnswer restoreBackup(const Invocation &invocation);

} // namespace porchlight::relay
