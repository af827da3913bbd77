// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Bookkeeper.h"

#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::engine {

using Type = Content::Type;

namespace {

constexpr milliseconds pause = 2s;       ///< without a change, before a draft is told
constexpr milliseconds patience = 10s;   ///< with changes all the time

} // namespace

Bookkeeper::Bookkeeper(const LocalImage &image, Authoring &authoring, Outbox &outbox)
    : m_authoring(authoring), m_outbox(outbox)
{
    if (!image.identity)
        return;
    m_handle = image.identity->handle;
    m_self = directConversationId(image.identity->account, image.identity->account);
    const auto self = image.conversations.find(m_self);
    if (self == image.conversations.end() || self->second.members.empty())
        m_outbox.hold(m_self);
    for (const auto &[id, conversation] : image.conversations) {
        if (conversation.hasDraft)
            m_hasDraft.insert(id);
    }
}

void Bookkeeper::note(Content content, Now now, Out &out)
{
    if (!m_handle.isEmpty())
        m_authoring.note(m_self, std::move(content), now, out);
}

void Bookkeeper::setDraft(const SetDraft &event, Now now)
{
    const auto known = m_typing.find(event.conversation);
    const milliseconds since = known == m_typing.end() ? now.mono : known->second.since;
    m_typing[event.conversation] = {event, since, std::min(now.mono + pause, since + patience)};
}

void Bookkeeper::tell(const SetDraft &draft, Now now, Out &out)
{
    const bool isEmpty = draft.text.isEmpty() && !draft.reply;
    const bool isTooLong = draft.text.toUtf8().size() > textBytesMax; // kept by the composer alone
    if (isTooLong || (isEmpty && !m_hasDraft.contains(draft.conversation)))
        return;
    Content content{.type = quint64(Type::Draft), .text = draft.text, .reply = draft.reply, .conversation = draft.conversation};
    if (content.reply)
        content.reply->quote = quoteOf(content.reply->quote);
    saw(content);
    note(std::move(content), now, out);
}

void Bookkeeper::composed(const ConversationId &conversation, Now now, Out &out)
{
    m_typing.erase(conversation);
    tell({conversation, QString()}, now, out);
}

void Bookkeeper::saw(const Content &draft)
{
    if (draft.text.isEmpty() && !draft.reply)
        m_hasDraft.erase(draft.conversation);
    else
        m_hasDraft.insert(draft.conversation);
}

void Bookkeeper::say(const SetPinned &event, Now now, Out &out)
{
    note({.type = quint64(Type::Pin), .conversation = event.conversation, .on = event.pinned}, now, out);
}

void Bookkeeper::say(const SetArchived &event, Now now, Out &out)
{
    note({.type = quint64(Type::Archive), .conversation = event.conversation, .on = event.archived}, now, out);
}

void Bookkeeper::say(const SetLocalName &event, Now now, Out &out)
{
    note({.type = quint64(Type::LocalName), .text = cleanedDisplayName(event.name), .conversation = event.conversation}, now, out);
}

void Bookkeeper::say(const SetHidden &event, Now now, Out &out)
{
    note({.type = quint64(Type::HiddenConversation), .conversation = event.conversation, .on = event.isHidden}, now, out);
}

void Bookkeeper::setPreferences(const SetPreferences &event, Now now, Out &out)
{
    note({.type = quint64(Type::Preferences), .conversation = event.conversation, .flags = event.flags}, now, out);
}

void Bookkeeper::say(const DeleteForMe &event, Now now, Out &out)
{
    note({.type = quint64(Type::DeleteForMe), .target = event.id, .conversation = event.conversation}, now, out);
}

void Bookkeeper::tellFace(const Face &face, Now now, Out &out)
{
    if (!m_handle.isEmpty())
        m_authoring.tellFace(m_self, face, now, out);
}

void Bookkeeper::ready(const ConversationId &conversation)
{
    if (conversation != m_self)
        return;
    m_request = 0;
    m_outbox.release(m_self);
}

void Bookkeeper::beginGeneration()
{
    m_request = 0;
    if (!m_handle.isEmpty())
        m_outbox.hold(m_self);
}

void Bookkeeper::tick(Now now, Out &out)
{
    for (auto it = m_typing.begin(); it != m_typing.end();) {
        if (it->second.due > now.mono) {
            ++it;
            continue;
        }
        tell(it->second.draft, now, out);
        it = m_typing.erase(it);
    }
}

milliseconds Bookkeeper::deadline() const
{
    milliseconds next = Never;
    for (const auto &[conversation, typing] : m_typing)
        next = std::min(next, typing.due);
    return next;
}

} // namespace porchlight::engine
