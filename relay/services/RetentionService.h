// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionRegistry.h"

namespace porchlight::relay {

/// What sessions have to do with what goes in the end: history that is fetched on demand (B5), devices that wake
/// (rule 14), and reports of what could not be processed (rule 15). Owns nothing; moves no cursor.
class RetentionService
{
public:
    static constexpr int fetchesMax = 4; ///< reads of history for one connection

    explicit RetentionService(SessionRegistry &registry) : m_registry(registry) {}

    void fetch(Connection &connection, const wire::Fetch &fetch);
    void fetched(Connection &connection, const PendingFetch &pending, const LogPage &page);
    void quarantined(Connection &connection, const wire::Quarantined &frame);

    /// True when the device was parked: its session is loaded once more, when it has been woken.
    bool wake(Connection &connection, const PendingSession &session, const SessionImage &image);
    void woken(Connection &connection, const PendingWake &pending, const Settlement &settlement);
    /// A sign of life: a device that could not be woken is woken now. That it is here at all, the ContactLog notes.
    void heard(Connection &connection);

private:
    quint64 nowMs() const { return quint64(std::max<qint64>(0, m_registry.now().wall.count())); }

    SessionRegistry &m_registry;
};

} // namespace porchlight::relay
