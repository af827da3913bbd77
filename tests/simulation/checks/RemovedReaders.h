// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// Bodies, over all devices that were removed from their accounts and all conversations.
struct RemovedReaders
{
    quint64 readBefore = 0; ///< sealed before, with a key that the device has
    quint64 shutAfter = 0;  ///< sealed after, with a key that it has not
};

/// Whoever has the key that a body names has it in a row of that name, or in its own.
bool hasKeyOf(const engine::KeyRecords &records, const wire::Entry &entry);

/// In runs with the app's encryption: no device may have, in any of its records, a key that sealed something after it
/// was removed (F2).
RemovedReaders lookAtRemoved(Scene &scene, const Founding &founding);

} // namespace porchlight::simulation
