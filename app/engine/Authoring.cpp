// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Authoring.h"

#include "shared/base/Sentence.h"

#include <algorithm>

namespace porchlight::engine {

using Type = Content::Type;

bool Authoring::accept(const QString &text, AskId ask, Out &out) const
{
    // What the relay would never take must not stand at the head of the queue.
    if (!text.isEmpty() && text.toUtf8().size() <= textBytesMax)
        return true;
    out.now.push_back(AskFailed{ask, wire::ErrorCode::TooLarge,
                                text.isEmpty() ? Sentence::english("There is nothing to send.")
                                               : wire::describe(wire::ErrorCode::TooLarge)});
    return false;
}

MessageId Authoring::put(const ConversationId &conversation, wire::EntryKind kind, Content content,
                         std::optional<MessageId> about, Now now, Out &out)
{
    const auto id = m_random.id<MessageId>();
    PutComposed composed;
    composed.conversation = conversation;
    composed.id = id;
    composed.number = m_outbox.takeNumber(conversation, out);
    composed.kind = quint8(kind);
    composed.composedMs = quint64(std::max<qint64>(0, now.wall.count()));
    composed.content = std::move(content);
    const bool isRedaction = kind == wire::EntryKind::Redact;
    if (isRedaction)
        composed.target = about;
    m_outbox.add({conversation, id, composed.number, composed.kind,
                  isRedaction ? QByteArray() : encodeContent(composed.content), about.value_or(MessageId()),
                  composed.content.type == quint64(Type::Edit)});
    out.transaction.push_back(std::move(composed));
    return id;
}

/// Somebody who has left a group, or was removed, reads it and no more.
bool Authoring::mayWrite(const ConversationId &conversation, AskId ask, Out &out) const
{
    if (m_outbox.mayWrite(conversation))
        return true;
    out.now.push_back(AskFailed{ask, wire::ErrorCode::NotAMember, wire::describe(wire::ErrorCode::NotAMember)});
    return false;
}

bool Authoring::compose(const Compose &event, Now now, Out &out)
{
    if (!accept(event.text, event.ask, out) || !mayWrite(event.conversation, event.ask, out))
        return false;
    Content content{.text = event.text, .senderName = m_displayName, .reply = event.reply};
    if (content.reply)
        content.reply->quote = quoteOf(content.reply->quote);
    if (areMentionsOf(event.text, event.mentions))
        content.mentions = event.mentions;
    const MessageId id = put(event.conversation, wire::EntryKind::Counts, std::move(content), std::nullopt, now, out);
    out.after.push_back(Composed{event.ask, id});
    return true;
}

void Authoring::edit(const Edit &event, Now now, Out &out)
{
    if (!accept(event.text, event.ask, out) || !mayWrite(event.conversation, event.ask, out) ||
        m_erased.contains({event.conversation, event.target}))
        return;
    Content content{.type = quint64(Type::Edit), .text = event.text, .target = event.target};
    if (areMentionsOf(event.text, event.mentions))
        content.mentions = event.mentions;
    put(event.conversation, wire::EntryKind::Silent, std::move(content), event.target, now, out);
}

void Authoring::react(const React &event, Now now, Out &out)
{
    const bool isSign = event.emoji.isEmpty() || isReactionEmoji(event.emoji);
    const std::pair target(event.conversation, event.target);
    if (!isSign || !m_outbox.mayWrite(event.conversation) || m_erased.contains(target) || m_erasedByOthers.contains(target))
        return;
    put(event.conversation, wire::EntryKind::Silent,
        {.type = quint64(Type::Reaction), .text = event.emoji, .target = event.target}, event.target, now, out);
}

void Authoring::redact(const Redact &event, Now now, Out &out)
{
    if (!m_erased.insert({event.conversation, event.id}).second)
        return; // a second click, or another device was quicker
    // Edits may be known from the log, from the outbox, or from both.
    std::vector<MessageId> edits = event.edits;
    for (const MessageId &id : m_outbox.silentAbout(event.conversation, event.id)) {
        if (std::find(edits.begin(), edits.end(), id) == edits.end())
            edits.push_back(id);
    }
    redactOne(event.conversation, event.id, now, out);
    for (const MessageId &id : edits)
        redactOne(event.conversation, id, now, out);
}

void Authoring::redactOne(const ConversationId &conversation, const MessageId &id, Now now, Out &out)
{
    if (!m_outbox.withdraw(conversation, id, out))
        put(conversation, wire::EntryKind::Redact, {}, id, now, out);
}

void Authoring::erasedElsewhere(const ConversationId &conversation, const std::vector<MessageId> &said, Now now, Out &out)
{
    for (const MessageId &id : said) {
        if (!m_outbox.isRedacting(conversation, id))
            redactOne(conversation, id, now, out);
    }
}

void Authoring::setLook(const SetGroupLook &event, Now now, Out &out)
{
    Content content{.type = quint64(Type::GroupLook), .text = cleanedDisplayName(event.look.title), .picture = event.look.picture};
    content.pins.assign(event.look.pins.begin(), event.look.pins.begin() + qptrdiff(std::min(event.look.pins.size(), pinsMax)));
    const bool isFit = content.picture.isEmpty() || isPicture(content.picture);
    if (isFit && m_outbox.mayWrite(event.conversation))
        put(event.conversation, wire::EntryKind::Silent, std::move(content), std::nullopt, now, out);
}

void Authoring::tellFace(const ConversationId &conversation, const Face &face, Now now, Out &out)
{
    put(conversation, wire::EntryKind::Silent,
        {.type = quint64(Type::Face), .text = face.about, .picture = face.picture, .version = face.version}, std::nullopt,
        now, out);
}

void Authoring::note(const ConversationId &self, Content content, Now now, Out &out)
{
    put(self, wire::EntryKind::Silent, std::move(content), std::nullopt, now, out);
}

} // namespace porchlight::engine
