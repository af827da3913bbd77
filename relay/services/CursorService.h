// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Gathers how far devices have acknowledged their logs, and lets the store keep it (rule 9). Nobody waits for that: a
/// device that comes back earlier gets again what it has, and drops it. Moves no window: that is the DeliveryService's.
class CursorService
{
public:
    static constexpr milliseconds gatherFor = 10ms; ///< they ride along with other commits

    explicit CursorService(SessionRegistry &registry) : m_registry(registry) {}

    void note(Connection &connection, const LogId &log, Seq seq);
    /// Does not wait for more of them: something else is being submitted anyway.
    void submit(Connection &connection);
    void advanced(Connection &connection, const PendingCursors &pending, const Settlement &settlement);
    void tick(Connection &connection);

private:
    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
