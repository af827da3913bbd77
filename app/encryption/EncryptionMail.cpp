// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "app/crypto/pairwise/bodies/SessionBody.h"
#include "app/encryption/Encryption.h"
#include "app/encryption/EncryptionParts.h"

/// What other devices say to this one through their sessions, and what goes when its time has come.
namespace porchlight::encryption {

using engine::Out;
using pairwise::FrameType;
using pairwise::PairwiseFrame;

namespace {

constexpr milliseconds sweepInterval = std::chrono::hours(1);

void takeKey(const PairwiseFrame &frame, EncryptionParts &parts, Now now, Out &out)
{
    using Given = crypto::PeerSenderKeys::Given;
    const auto given = crypto::KeyDistribution::fromBytes(frame.body);
    if (!given)
        return;
    // A conversation that is not known yet may be told of by the next frame.
    if (parts.bodies.peer(given->conversation).accept(frame.sender, *given, out) == Given::Added)
        parts.opener.keyCame(given->conversation, frame.sender, given->kid, now, out);
}

void answer(const PairwiseFrame &frame, EncryptionParts &parts, Now now, Out &out)
{
    const auto request = pairwise::KeyRequestBody::decode(frame.body);
    if (!request)
        return;
    for (const pairwise::ResendBody &body : parts.sent.answers(frame.sender, *request, parts.rosters, now, out))
        parts.sessions.tell(frame.sender, FrameType::Resend, body.encode(), now, out);
    // Never an old key; and the present one goes with the next body, if the asker is in the roster then.
    OwnBodies *own = parts.bodies.ownIfAny(request->conversation);
    const auto kid = crypto::SenderKeyId::fromBytes(request->key.toBytes());
    if (own && own->isKey(*kid))
        own->giveAgain(frame.sender, out);
}

} // namespace

void Encryption::handle(const PairwiseFrame &frame, Now now, Out &out)
{
    EncryptionParts &parts = *m_parts;
    switch (frame.type) {
    case FrameType::SenderKey:
        return takeKey(frame, parts, now, out);
    case FrameType::KeyRequest:
        return answer(frame, parts, now, out);
    case FrameType::Resend:
        if (const auto body = pairwise::ResendBody::decode(frame.body))
            parts.opener.resent(frame.sender, *body, now, out);
        return;
    case FrameType::Session:
        // Its session was lost, and perhaps the keys that came through it.
        if (const auto body = pairwise::SessionBody::decode(frame.body); body && !body->isHeartbeat()) {
            parts.bodies.giveAgain(frame.sender, out);
            parts.opener.sessionIsNew(frame.sender, now);
        }
        return;
    case FrameType::GroupInvite:
        if (const auto body = pairwise::GroupInviteBody::decode(frame.body)) {
            parts.groupLooks.invited(frame.sender, *body, out);
            parts.groupPeople.changed({body->conversation});
        }
        return;
    case FrameType::GroupQuestion:
        if (const auto body = pairwise::GroupQuestionBody::decode(frame.body))
            parts.groupLooks.asked(frame.sender, *body, now, out);
        return;
    case FrameType::HistoryRequest:
        return parts.supply.requested(frame);
    case FrameType::ArchiveOffer:
        if (const auto offer = ArchiveOffer::decoded(frame.body))
            parts.intake.offered(frame.sender, *offer, out);
        return;
    default:
        parts.frames.push_back(frame);
    }
}

std::optional<engine::SealedTyping> Encryption::sealTyping(const ConversationId &conversation, QByteArrayView plain,
                                                           Now now)
{
    const Roster *roster = m_parts && m_parts->identity.isLive() ? m_parts->rosters.inForce(conversation) : nullptr;
    const OwnBodies *own = roster && roster->device(m_parts->self) ? m_parts->bodies.ownIfAny(conversation) : nullptr;
    auto bytes = own ? own->sealTyping(*roster, plain, now, m_parts->random) : std::nullopt;
    if (!bytes)
        return std::nullopt;
    return engine::SealedTyping{roster->epoch(), std::move(*bytes)};
}

std::optional<QByteArray> Encryption::openTyping(const ConversationId &conversation, const DeviceId &sender,
                                                 quint64 epoch, const QByteArray &bytes)
{
    const Roster *roster = m_parts ? m_parts->rosters.at(conversation, epoch) : nullptr;
    return roster ? m_parts->bodies.peer(conversation).openTyping(*roster, sender, bytes) : std::nullopt;
}

void Encryption::startOver(Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->bodies.startOver(out);
    m_parts->sessions.startOver(out);
    m_parts->identity.beginGeneration(out);
    m_parts->opener.startOver(now);
    m_parts->intake.forgotten(now, out);
    work(now, out);
}

void Encryption::accepted(const ConversationId &conversation, Now now, Out &)
{
    if (m_parts)
        m_parts->opener.accepted(conversation, now);
}

void Encryption::readUpTo(const ConversationId &conversation, Seq seq, Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->bodies.peer(conversation).sweep(seq, now, out);
    m_parts->groupLooks.readUpTo(conversation, seq);
}

void Encryption::erased(const ConversationId &conversation, const MessageId &message, const AccountId &author, Out &out)
{
    if (!m_parts)
        return;
    if (author == m_parts->self.account)
        m_parts->sent.forget(conversation, message, out);
    m_parts->opener.erased(conversation, message, author, out);
}

std::set<DeviceId> Encryption::missingFrom(const ConversationId &conversation) const
{
    std::set<DeviceId> senders = m_parts ? m_parts->bodies.peer(conversation).withHoles() : std::set<DeviceId>();
    std::erase_if(senders, [&](const DeviceId &sender) { return m_parts->opener.isWaitingFor(conversation, sender); });
    return senders;
}

void Encryption::lookForMissing(Now now, Out &out)
{
    for (const ConversationId &conversation : std::exchange(m_parts->opened, {}))
        m_parts->notices.noteMissing(conversation, missingFrom(conversation), now, out);
}

std::vector<Alarm> Encryption::takeAlarms()
{
    return m_parts ? m_parts->alarms.take() : std::vector<Alarm>();
}

std::vector<PairwiseFrame> Encryption::takeFrames()
{
    return m_parts ? std::exchange(m_parts->frames, {}) : std::vector<PairwiseFrame>();
}

void Encryption::sweep(Now now, Out &out)
{
    EncryptionParts &parts = *m_parts;
    if (parts.nextSweep > now.mono)
        return;
    parts.nextSweep = now.mono + sweepInterval;
    parts.sent.sweep(now, out);
    for (const auto &[conversation, seq] : std::exchange(parts.contiguous, {}))
        readUpTo(conversation, seq, now, out);
}

} // namespace porchlight::encryption
