// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/Connection.h"
#include "relay/services/SessionEvents.h"

namespace porchlight::relay {

/// When each device was last connected (B1), gathered so that it costs next to nothing: a device is noted at most once
/// in `spacing`, and what was noted rides along with whatever is submitted next, or goes by itself after `patience`.
/// What a crash loses is noted again; using a token tells the store by itself.
class ContactLog
{
public:
    static constexpr milliseconds spacing = 5min;
    static constexpr milliseconds leavingAfter = 1min; ///< since it was noted: shorter visits are close enough
    static constexpr milliseconds patience = 1min;

    void welcomed(Connection &connection, bool isStored, Now now);
    void heard(Connection &connection, Now now);
    void left(Connection &connection, Now now);

    /// Adds a submission, of no connection, if it is time for it.
    void ride(std::vector<SessionEffect> &effects, Now now);
    milliseconds deadline() const { return m_due; }

private:
    void note(Connection &connection, Now now);

    std::map<DeviceId, quint64> m_noted;
    milliseconds m_due = Never;
};

} // namespace porchlight::relay
