// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Bodies.h"
#include "app/encryption/Rosters.h"
#include "app/encryption/Sessions.h"
#include "app/encryption/Waiting.h"

namespace porchlight::encryption {

/// Opens entries, now or when what is missing has come: the roster of their epoch, the key, or from another device what
/// they said. Asks for it. A state machine on the storage thread.
class EntryOpener
{
public:
    /// All handed in must outlive this.
    EntryOpener(const DeviceId &self, const engine::KeyRecords &records, Bodies &bodies, Rosters &rosters,
                Sessions &sessions, const Session &session, Alarms &alarms);

    engine::Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    /// A key of @p sender's has come.
    void keyCame(const ConversationId &conversation, const DeviceId &sender, const crypto::SenderKeyId &kid, Now now,
                 engine::Out &out);
    void rosterCame(const ConversationId &conversation, Now now, engine::Out &out);
    /// What @p from says an entry was that could not be opened: believed of the account that wrote it, and of one's
    /// own.
    void resent(const DeviceId &from, const pairwise::ResendBody &body, Now now, engine::Out &out);
    std::vector<engine::LateEntry> takeOpened() { return std::exchange(m_opened, {}); }

    bool isWaitingFor(const ConversationId &conversation, const DeviceId &sender) const
    {
        return m_waiting.isAnyOf(conversation, sender);
    }

    void erased(const ConversationId &conversation, const MessageId &message, const AccountId &author, engine::Out &out)
    {
        m_waiting.erased(conversation, message, author, out);
    }
    /// Waiting::latestInVain().
    std::optional<milliseconds> latestInVain() const { return m_waiting.latestInVain(); }
    /// Another device of the account has given what was in it.
    void brought(const ConversationId &conversation, Seq seq, engine::Out &out);
    void accepted(const ConversationId &conversation, Now now) { m_waiting.askAnew(conversation, now); }
    /// There is another session with it: what it was asked through the one before, or has answered, may be lost.
    void sessionIsNew(const DeviceId &with, Now now) { m_waiting.askAnew(&with, now); }
    void startOver(Now now) { m_waiting.askAnew(nullptr, now); }
    void online(Now now, engine::Out &out);
    /// What waits comes again, at other places: of one conversation, or of all.
    void beginAnew(const ConversationId &conversation, engine::Out &out) { m_waiting.drop(conversation, out); }
    void beginGeneration(engine::Out &out) { m_waiting.dropAll(out); }
    /// Asks whom it is time to ask, and gives up what is too old.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    std::optional<engine::Opening> judged(const ConversationId &conversation, const wire::Entry &entry, Now now,
                                          engine::Out &out);
    engine::Opening noted(const ConversationId &conversation, const wire::Entry &entry,
                          const PeerBodies::Judged &judged, engine::Out &out);
    void openLate(const ConversationId &conversation, const std::vector<wire::Entry> &entries, Now now,
                  engine::Out &out);

    DeviceId m_self;
    Bodies &m_bodies;
    Rosters &m_rosters;
    Sessions &m_sessions;
    const Session &m_session;
    Alarms &m_alarms;
    Waiting m_waiting;
    milliseconds m_askAgain{0}; ///< monotonic: keys for sessions are on their way
    std::vector<engine::LateEntry> m_opened;
};

} // namespace porchlight::encryption
