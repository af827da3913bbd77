// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/PairwiseChannel.h"
#include "app/crypto/pairwise/PairwiseFrame.h"
#include "app/crypto/pairwise/PeerActivity.h"
#include "app/encryption/HeldItems.h"
#include "app/encryption/KnownAccounts.h"
#include "app/encryption/UnsentMail.h"

namespace porchlight::encryption {

/// The sessions with other devices: begins them with keys from the relay, puts frames into them and takes frames out,
/// begins those anew that are broken, and answers those that only ever receive (encryption.md 5.2, 5.9). Alone begins
/// and uses sessions in the channel, which is Encryption's. A state machine on the storage thread.
class Sessions
{
public:
    static constexpr milliseconds unreachableFor = 10min; ///< without keys, or with bad ones: it is left out so long
    /// What a device had said before it was removed is read within so much time with a connection.
    static constexpr milliseconds removedKeptFor = 1h;

    /// All handed in must outlive this. @p records are read at once and not kept.
    Sessions(const engine::KeyRecords &records, pairwise::PairwiseChannel &channel, KnownAccounts &accounts,
             const Session &session, Requests &requests, Alarms &alarms, Random &random);

    // ---- sending
    /// True when there is nothing to wait for: has() says which of them can be told something. Else keys are asked for
    /// with the next work().
    bool isReady(const std::vector<DeviceId> &devices, Now now);
    bool has(const DeviceId &device) const { return m_channel.hasSession(device); }
    /// For a request of the caller's, which goes once the transaction is durable. Nothing without a session.
    std::optional<SealedItem> seal(const DeviceId &to, pairwise::FrameType type, const QByteArray &body, Now now,
                                   engine::Out &out);
    /// The same by itself, with the next work(), and until the relay has it. False without connection or session.
    bool tell(const DeviceId &to, pairwise::FrameType type, const QByteArray &body, Now now, engine::Out &out);

    /// The number under which tell() has put its last item on the way, and whether one has left.
    quint64 lastTold() const { return m_lastTold; }
    bool hasLeft(quint64 told) const { return m_mail.isGone(told); }

    // ---- receiving
    /// What an item of the mailbox says; of a removed device as well, but then only keys and bodies, which count for what
    /// it wrote while it was there. Nothing for what makes no sense, is known, waits for the sender's list of
    /// devices (released(), later), or belongs to a session that is lost: then that is begun anew, once an hour.
    std::optional<pairwise::PairwiseFrame> open(const wire::Entry &item, Now now, engine::Out &out);
    /// Lists of devices have changed: items that can be opened now, in the order in which they came.
    std::vector<wire::Entry> released(const std::set<AccountId> &accounts, Now now, engine::Out &out);

    /// With whom a session was begun in the place of another one, since this was asked last.
    std::set<DeviceId> takeRenewed() { return std::exchange(m_renewed, {}); }

    void online(Now now);
    void offline();
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, the last of all parts.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;
    /// Our state is older than what was sent: all sessions go, and each is begun anew when it is needed.
    void startOver(engine::Out &out);

private:
    void begin(const wire::Bundles &bundles, Now now, engine::Out &out);
    bool begin(const wire::Bundle &bundle, engine::Out &out);
    void lost(const DeviceId &peer, const MessageId &item, pairwise::PairwiseError error, Now now, engine::Out &out);
    bool hold(const wire::Entry &item, Now now, engine::Out &out);
    void noteReceived(const DeviceId &from, Now now, engine::Out &out);
    void noteRemoved(Now now);
    void forget(const DeviceId &device, engine::Out &out);
    void beat(Now now, engine::Out &out);
    void store(const DeviceId &device, engine::Out &out);

    pairwise::PairwiseChannel &m_channel;
    KnownAccounts &m_accounts;
    const Session &m_session;
    Requests &m_requests;
    Alarms &m_alarms;
    Random &m_random;
    std::map<DeviceId, pairwise::PeerActivity> m_activities;
    HeldItems m_held;
    std::map<DeviceId, milliseconds> m_unreachable; ///< until then, monotonic
    std::set<DeviceId> m_renewed;
    std::map<DeviceId, milliseconds> m_removed;     ///< whose sessions are forgotten then, monotonic
    std::map<DeviceId, MessageId> m_resets;         ///< sessions to be begun anew, and which item was lost
    std::set<DeviceId> m_wanted;                    ///< keys are to be asked for
    std::set<DeviceId> m_asked;                     ///< with the request under way
    quint64 m_request = 0;                          ///< 0: none
    milliseconds m_answerDue{0};                    ///< monotonic
    milliseconds m_notBefore{0};                    ///< monotonic: the relay had no answer
    int m_tries = 0;                                ///< that it had none
    milliseconds m_nextBeat{0};                     ///< monotonic: when is looked who waits for an answer
    UnsentMail m_mail;
    quint64 m_lastTold = 0;
};

} // namespace porchlight::encryption
