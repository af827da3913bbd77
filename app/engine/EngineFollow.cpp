// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Engine: what a frame that one part has taken means for the others.

#include "app/engine/Engine.h"

#include <algorithm>

namespace porchlight::engine {

void Engine::follow(const wire::Frame &received, std::size_t before, Now now, Out &out)
{
    for (const ConversationId &conversation : m_sync.takeRewound()) {
        if (!std::holds_alternative<wire::Trimmed>(received)) // which has just told of a gap of the new places
            m_history.rewind(conversation);
        m_outbox.handBack(conversation, out);
    }
    for (std::size_t i = before; i < out.transaction.size(); ++i) {
        if (const auto *put = std::get_if<PutConversation>(&out.transaction[i]))
            m_outbox.learnMembers(put->conversation, put->members);
    }
    std::visit(
        [&](const auto &frame) {
            if constexpr (requires { frame.tide; })
                m_connector.noteTide(frame.tide, now);
        },
        received);
    took(out.transaction, before, now, out);
    heardFromOthers(received, now, out);
    if (m_sync.isUnlinked() && m_connector.isOnline()) {
        wire::Error gone;
        gone.code = wire::ErrorCode::TokenUnknown;
        refused(gone, now, out);
    }
}

/// When everything is read, the device is no older copy any more.
void Engine::noteRead(Out &out)
{
    if (!m_readsAgain || !m_connector.isOnline() || !m_sync.isCaughtUp())
        return;
    m_readsAgain = false;
    out.transaction.push_back(SetReadsAgain{false});
}

/// What went out before the device was put back comes with the logs, and is not sealed once more.
void Engine::mayWrite(Now now, Out &out)
{
    if (m_readsUntil == Never)
        return;
    const bool isLate = m_readsUntil <= now.mono;
    if (isLate || m_sync.isCaughtUp())
        m_readsUntil = Never;
    if (m_readsUntil == Never && std::exchange(m_holdsBack, false))
        m_outbox.online(m_connector.lastConnection(), now, out);
    m_outbox.hasRead([&](const ConversationId &id) { return !isLate && !m_sync.isCaughtUp(id); }, now, out);
}

void Engine::openCarefully(Now now, Out &out)
{
    for (Caution::Turn &turn : m_caution.ready(out)) {
        if (turn.trimmed) {
            trimmed(*turn.trimmed, now, out);
            continue;
        }
        const std::size_t before = out.transaction.size();
        m_sync.entries(turn.frame, now, out, turn.isPutAside);
        takeLate(now, out);
        if (turn.isPutAside && m_connector.isOnline()) {
            const wire::Quarantined report{turn.frame.log, turn.frame.entries.front().seq, Caution::attemptsMax};
            out.after.push_back(Transmit{m_connector.lastConnection(), report});
        }
        follow(std::move(turn.frame), before, now, out);
    }
}

void Engine::takeLate(Now now, Out &out)
{
    for (const LateEntry &late : m_seal.takeOpened())
        m_sync.takeLate(late, now, out);
    takeArrived(now, out);
    for (const FoundedGroup &founded : m_seal.takeFounded())
        m_authoring.setLook({founded.conversation, founded.look}, now, out);
}

void Engine::takeArrived(Now now, Out &out)
{
    const ArrivedHistory arrived = m_seal.takeArrived();
    for (const PersonFace &person : arrived.faces)
        out.transaction.push_back(PutFace{person.account, person.face});
    if (arrived.entries.empty() && !arrived.isLast)
        return;
    for (const LateEntry &late : arrived.entries)
        m_sync.takeArrived(late, out);
    m_history.arrived(arrived, out);
    if (!m_history.isAnyBeforeDevice())
        m_seal.historyIsWhole(now, out);
}

void Engine::took(const LocalTransaction &transaction, std::size_t first, Now now, Out &out)
{
    struct Erased
    {
        ConversationId conversation;
        MessageId target;
        AccountId author;
        bool isOwn = false;
        bool isElsewhere = false; ///< perhaps not by this device, which may have said something about it
    };
    std::vector<Erased> erased;
    std::vector<std::pair<ConversationId, MessageId>> settled;
    std::map<ConversationId, quint64> numbers; // the highest of this device
    for (std::size_t i = first; i < transaction.size(); ++i) {
        m_faces.saw(transaction[i]);
        if (const auto *members = std::get_if<PutConversation>(&transaction[i]))
            m_books.ready(members->conversation);
        const auto *put = std::get_if<PutEntry>(&transaction[i]);
        if (!put)
            continue;
        if (put->mine)
            settled.emplace_back(put->conversation, put->entry.id);
        else if (put->entry.kind == quint8(wire::EntryKind::Counts))
            m_ephemera.wrote(put->conversation, put->entry.sender, out);
        const bool isOfSibling = put->mine && put->entry.senderDevice != m_device;
        if (put->mine && !isOfSibling)
            numbers[put->conversation] = std::max(numbers[put->conversation], put->entry.number);
        if (put->entry.kind == quint8(wire::EntryKind::Redact) && put->entry.target) {
            m_authoring.erased(put->conversation, *put->entry.target, put->mine);
            erased.push_back({put->conversation, *put->entry.target, put->entry.sender, put->mine, isOfSibling});
        } else if (put->entry.absent == quint8(wire::Absence::Redacted)) {
            // In the log it stands before its redaction, which then finds nothing more of what was said about it.
            const bool isNews = !m_authoring.isErased(put->conversation, put->entry.id);
            m_authoring.erased(put->conversation, put->entry.id, put->mine);
            erased.push_back({put->conversation, put->entry.id, put->entry.sender, put->mine, put->mine && isNews});
        } else if (isOfSibling && put->state == ContentState::Readable &&
                   put->content.type == quint64(Content::Type::Draft)) {
            m_books.saw(put->content);
        } else if (isOfSibling && put->state == ContentState::Readable &&
                   put->content.type == quint64(Content::Type::Preferences)) {
            m_preferences.set(put->content.conversation, put->content.flags);
        }
    }
    // What follows adds to the transaction that was walked through.
    m_faces.settle(out);
    m_seal.faceIs(m_faces.own());
    for (const auto &[conversation, id] : settled)
        m_outbox.settled(conversation, id, now, out);
    for (const auto &[conversation, number] : numbers)
        m_outbox.sawOwn(conversation, number, now, out);
    for (const Erased &e : erased) {
        m_seal.erased(e.conversation, e.target, e.author, out);
        for (const MessageId &said : m_outbox.editsOf(e.conversation, e.target))
            m_seal.erased(e.conversation, said, m_self, out);
        if (e.isElsewhere)
            m_authoring.erasedElsewhere(e.conversation, m_outbox.silentAbout(e.conversation, e.target), now, out);
        m_outbox.forget(e.conversation, e.target, e.isOwn, out);
    }
}

void Engine::prefer(const SetPreferences &event, Now now, Out &out)
{
    const ConversationId place = m_preferences.placeOf(event.conversation);
    m_preferences.set(place, event.flags);
    m_books.setPreferences({place, event.flags}, now, out);
}

void Engine::heardFromOthers(const wire::Frame &frame, Now now, Out &out)
{
    if (const auto *entries = std::get_if<wire::Entries>(&frame)) {
        const bool isOther = std::any_of(entries->entries.begin(), entries->entries.end(),
                                         [this](const wire::Entry &entry) { // the relay's own word is nobody's
                                             return entry.sender != m_self && !entry.sender.isNull();
                                         });
        if (isOther && entries->log.kind == LogId::Kind::Conversation)
            m_outbox.heardFrom(entries->log.conversation, now, out);
        for (const wire::Entry &entry : entries->entries) {
            const auto notice = entry.kind == quint8(wire::EntryKind::DevicesChanged) ? wire::decodeDevicesNotice(entry.body) : std::nullopt;
            if (notice && notice->account != m_self)
                m_faces.devicesChanged(entries->log.conversation);
        }
        m_faces.settle(out);
    } else if (const auto *marks = std::get_if<wire::Marks>(&frame)) {
        for (const wire::AccountMark &mark : marks->marks) {
            if (mark.account != m_self)
                m_outbox.heardFrom(mark.conversation, now, out);
        }
    }
}

} // namespace porchlight::engine
