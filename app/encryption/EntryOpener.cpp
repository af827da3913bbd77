// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/EntryOpener.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Opening;
using engine::Out;

EntryOpener::EntryOpener(const DeviceId &self, const engine::KeyRecords &records, Bodies &bodies, Rosters &rosters,
                         Sessions &sessions, const Session &session, Alarms &alarms)
    : m_self(self),
      m_bodies(bodies),
      m_rosters(rosters),
      m_sessions(sessions),
      m_session(session),
      m_alarms(alarms),
      m_waiting(records)
{
}

Opening EntryOpener::open(const ConversationId &conversation, const wire::Entry &entry, Now now, Out &out)
{
    if (DeviceId{entry.sender, entry.senderDevice} == m_self)
        return {OpenState::Own, {}};
    // Nothing is believed that came in clear: a relay could put it there under any name.
    if (entry.epoch == 0 || !keyOfBody(entry))
        return {};
    const auto opening = judged(conversation, entry, now, out);
    if (opening && opening->state != OpenState::WaitingForKey)
        return *opening;
    m_waiting.add(conversation, entry, opening ? Waiting::For::Key : Waiting::For::Roster, now, out);
    return {OpenState::WaitingForKey, {}};
}

/// Nothing while it is not known who may read there; then that is asked for.
std::optional<Opening> EntryOpener::judged(const ConversationId &conversation, const wire::Entry &entry, Now now,
                                           Out &out)
{
    const Roster *roster = m_rosters.at(conversation, entry.epoch);
    if (!roster) {
        m_rosters.want(conversation, entry.epoch, now, out);
        return std::nullopt;
    }
    return noted(conversation, entry, m_bodies.peer(conversation).open(*roster, entry, now, out), out);
}

Opening EntryOpener::noted(const ConversationId &conversation, const wire::Entry &entry,
                           const PeerBodies::Judged &judged, Out &out)
{
    if (judged.alarm)
        m_alarms.raise({*judged.alarm, entry.sender, conversation, entry.seq});
    OwnBodies *own = m_bodies.ownIfAny(conversation);
    if (own && judged.opening.state == OpenState::Opened)
        own->noteTurn(out);
    return judged.opening;
}

void EntryOpener::openLate(const ConversationId &conversation, const std::vector<wire::Entry> &entries, Now now,
                           Out &out)
{
    for (const wire::Entry &entry : entries) {
        const auto opening = judged(conversation, entry, now, out);
        if (!opening)
            continue;
        if (opening->state == OpenState::WaitingForKey) {
            m_waiting.add(conversation, entry, Waiting::For::Key, now, out);
            continue;
        }
        m_waiting.remove(conversation, entry.seq, out);
        m_opened.push_back({conversation, entry, *opening});
    }
}

void EntryOpener::keyCame(const ConversationId &conversation, const DeviceId &sender, const crypto::SenderKeyId &kid,
                          Now now, Out &out)
{
    openLate(conversation, m_waiting.forKey(conversation, sender, kid), now, out);
}

void EntryOpener::rosterCame(const ConversationId &conversation, Now now, Out &out)
{
    openLate(conversation, m_waiting.forRoster(conversation), now, out);
}

void EntryOpener::resent(const DeviceId &from, const pairwise::ResendBody &body, Now now, Out &out)
{
    const auto address = crypto::BodyAddress::fromBytes(body.associated);
    const wire::Entry *waiting = address ? m_waiting.find(address->conversation, body.seq) : nullptr;
    if (!waiting || (from.account != waiting->sender && from.account != m_self.account))
        return;
    const wire::Entry entry = *waiting;
    const Roster *roster = m_rosters.at(address->conversation, entry.epoch);
    if (!roster)
        return m_rosters.want(address->conversation, entry.epoch, now, out);
    const auto judged = m_bodies.peer(address->conversation).openResent(*roster, entry, body, out);
    if (judged.opening.state != OpenState::Opened)
        return; // it goes on waiting for somebody who tells the truth
    m_waiting.remove(address->conversation, entry.seq, out);
    m_opened.push_back({address->conversation, entry, noted(address->conversation, entry, judged, out)});
}

void EntryOpener::brought(const ConversationId &conversation, Seq seq, Out &out)
{
    const wire::Entry *waiting = m_waiting.find(conversation, seq);
    if (!waiting)
        return;
    m_bodies.peer(conversation).came({waiting->sender, waiting->senderDevice}, waiting->number, out);
    m_waiting.remove(conversation, seq, out);
}

// ---- asking

void EntryOpener::online(Now now, Out &out)
{
    m_waiting.online(now);
    m_askAgain = 0ms;
    for (const ConversationId &conversation : m_waiting.withoutRoster())
        rosterCame(conversation, now, out); // or it is asked for again
}

void EntryOpener::work(Now now, Out &out)
{
    const auto givenUp = m_waiting.takeGivenUp(now, out);
    m_opened.insert(m_opened.end(), givenUp.begin(), givenUp.end());
    if (!m_session.isOnline() || m_session.isPending() || m_askAgain > now.mono)
        return;
    for (const KeyQuestion &question : m_waiting.questions(now)) {
        if (!m_sessions.isReady({question.to}, now)) {
            m_askAgain = now.mono + 1s;
            continue;
        }
        if (m_sessions.tell(question.to, pairwise::FrameType::KeyRequest, question.body.encode(), now, out))
            m_waiting.asked(question, now, out);
        else
            m_waiting.missed(question, now);
    }
}

milliseconds EntryOpener::deadline() const
{
    if (!m_session.isOnline() || m_session.isPending())
        return Never;
    const milliseconds next = m_waiting.deadline();
    return next == Never ? Never : std::max(next, m_askAgain);
}

} // namespace porchlight::encryption
