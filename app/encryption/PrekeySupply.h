// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/PairwiseChannel.h"
#include "app/encryption/Requests.h"
#include "app/encryption/Session.h"

namespace porchlight::encryption {

/// Keeps the relay supplied with this device's prekeys: a hundred when fewer than thirty are left, a signed one and a
/// last resort each week (encryption.md 5.1). Private halves are durable before anything leaves. A one-time prekey is
/// sent once: when the answer is lost it may have been given out already, so others take its place. Alone makes prekeys
/// in the channel, which it borrows. A state machine on the storage thread.
class PrekeySupply
{
public:
    static constexpr milliseconds checkEvery = 1h;
    static constexpr milliseconds againAfter = 1min;
    static constexpr milliseconds againAfterMax = 1h;

    PrekeySupply(pairwise::PairwiseChannel &channel, const Session &session, Requests &requests)
        : m_channel(channel), m_session(session), m_requests(requests)
    {
    }

    /// @p left by the welcome.
    void online(quint32 left);
    void offline();
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// With @p replacesAll none that the relay has may be given out any more.
    void work(bool replacesAll, Now now, engine::Out &out);
    /// True once after those have been replaced.
    bool takeReplaced() { return std::exchange(m_hasReplaced, false); }
    milliseconds deadline() const;

private:
    void make(bool replacesAll, Now now, engine::Out &out);
    void noteUsed();
    void send(engine::Out &out);

    pairwise::PairwiseChannel &m_channel;
    const Session &m_session;
    Requests &m_requests;
    std::optional<wire::PutPrekeys> m_put; ///< what the relay has not answered, or has put off
    pairwise::PublicKeys m_putKeys;        ///< of it, those that are sent again
    bool m_isUnderWay = false;
    bool m_hasReplaced = false;
    int m_atRelay = 0;
    std::size_t m_held = 0;      ///< private halves when they were counted last
    milliseconds m_notBefore{0}; ///< monotonic, as below
    milliseconds m_nextCheck{0};
    int m_tries = 0;
};

} // namespace porchlight::encryption
