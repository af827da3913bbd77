// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Records.h"
#include "app/encryption/Requests.h"
#include "app/encryption/Session.h"

namespace porchlight::encryption {

/// Items for other devices that go by themselves, and not with a message. Sealing one uses up a key of its session, so it
/// is durable before it goes and goes as the same bytes until the relay has it: it knows an item by its id. One request
/// at a time. Bounded. A value on the engine's thread.
class UnsentMail
{
public:
    static constexpr std::size_t itemsMax = 1'000; ///< the oldest go
    static constexpr milliseconds againAfter = 2s; ///< the relay has said: not now
    static constexpr milliseconds againAfterMax = 1min;

    UnsentMail(const engine::KeyRecords &records, const Session &session, Requests &requests);

    /// The number of it, for isGone().
    quint64 add(wire::MailItem item, engine::Out &out);
    /// The relay has it, or does not want it, or it has gone to make room.
    bool isGone(quint64 number) const { return !m_items.contains(number); }
    /// It has no part in that account any more.
    void forget(const DeviceId &device, engine::Out &out);
    void offline();
    /// True when it was the answer to something sent here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step: what may go goes.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    void drop(quint64 number, engine::Out &out);

    const Session &m_session;
    Requests &m_requests;
    std::map<quint64, wire::MailItem> m_items; ///< by a number of its own, rising
    quint64 m_last = 0;                        ///< no number comes again while one of its answers may
    std::vector<quint64> m_underWay;
    quint64 m_request = 0;       ///< 0: none
    milliseconds m_notBefore{0}; ///< monotonic
    int m_tries = 0;
};

} // namespace porchlight::encryption
