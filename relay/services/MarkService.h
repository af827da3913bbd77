// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// Watermarks (rule 6): state with a dirty flag, gathered for a moment and sent when there is room; never a queue.
/// Private read marks reach only the account's own devices.
class MarkService
{
public:
    static constexpr milliseconds gatherFor = 15ms;
    static constexpr milliseconds retryWhenFull = 5s;
    static constexpr std::size_t unstoredMax = 10'000; ///< conversations; no honest device tells of more at once

    explicit MarkService(SessionRegistry &registry) : m_registry(registry) {}

    void raise(Connection &connection, const wire::Mark &mark);
    void raised(Connection &connection, const PendingMarks &pending, const Settlement &settlement);
    void begin(Connection &connection, const SessionImage &image);
    void published(const RaisedMarks &raised);
    /// Sends what is dirty, if it is time and there is room.
    void flush(Connection &connection);
    /// What time brings: marks to send, and to try to store once more.
    void tick(Connection &connection);

private:
    void store(Connection &connection, const wire::Mark &mark);
    /// To be stored a little later, together with what else comes until then.
    void keep(Connection &connection, const std::vector<wire::OwnMark> &marks, milliseconds wait);

    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
