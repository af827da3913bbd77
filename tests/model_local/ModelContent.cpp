// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// ModelLocalStore: edits, reactions, redactions, what is hidden, and bookkeeping.

#include "tests/model_local/ModelLocalStore.h"

#include "shared/base/Hash.h"

#include <algorithm>
#include <tuple>

namespace porchlight::test {

using namespace engine;
using Type = Content::Type;

namespace {

constexpr quint64 editWindowMs = 24ull * 3'600'000;
constexpr auto redact = quint8(wire::EntryKind::Redact);
constexpr auto silent = quint8(wire::EntryKind::Silent);

bool isAbout(const ModelMessage &m, Type type, const MessageId &target)
{
    return m.kind == silent && m.state == ContentState::Readable && m.content.type == quint64(type)
        && m.content.target == target && m.failed == wire::ErrorCode::None && !m.redacted;
}

/// The relay has it, or had it.
bool isCommitted(const ModelMessage &m)
{
    return m.seq || m.reached >= ModelStatus::Sent || !m.mine;
}

} // namespace

bool ModelLocalStore::isDeleted(const ConversationId &conversationId, const MessageId &id) const
{
    const ModelMessage *m = message(conversationId, id);
    if (!m || m->redacted)
        return m;
    const auto &messages = conversation(conversationId)->messages;
    return std::any_of(messages.begin(), messages.end(), [&](const auto &entry) {
        const ModelMessage &r = entry.second;
        return m->mine && r.mine && r.kind == redact && r.target == id && r.failed == wire::ErrorCode::None;
    });
}

const Content *ModelLocalStore::shownContent(const ConversationId &conversationId, const MessageId &id) const
{
    if (isDeleted(conversationId, id) || !message(conversationId, id))
        return nullptr;
    const ModelMessage &m = *message(conversationId, id);
    const Content *shown = &m.content;
    for (const ModelMessage &edit : timeline(conversationId)) {
        const bool isInTime = !edit.seq || m.relayTimeMs == 0 || edit.relayTimeMs <= m.relayTimeMs + editWindowMs;
        if (isAbout(edit, Type::Edit, id) && edit.sender == m.sender && isInTime && !edit.content.text.isEmpty())
            shown = &message(conversationId, edit.id)->content;
    }
    return shown;
}

QString ModelLocalStore::shownText(const ConversationId &conversationId, const MessageId &id) const
{
    const Content *shown = shownContent(conversationId, id);
    return shown ? shown->text : QString();
}

std::vector<Mention> ModelLocalStore::shownMentions(const ConversationId &conversationId, const MessageId &id) const
{
    const Content *shown = shownContent(conversationId, id);
    return shown ? shown->mentions : std::vector<Mention>();
}

void ModelLocalStore::loadFaces(LocalImage &image) const
{
    if (m_identity)
        image.face = face(m_identity->account);
    image.facesTold = m_facesTold;
    for (const auto &[id, conversation] : m_conversations) {
        image.conversations[id].isAnswered = std::ranges::any_of(conversation->messages, [](const auto &entry) {
            const ModelMessage &m = entry.second;
            return !m.mine && m.kind == quint8(wire::EntryKind::Counts) && !m.note;
        });
    }
    for (const auto &[account, isIn] : m_contacts) {
        if (isIn)
            image.contacts.insert(account);
    }
    for (const auto &[account, isIn] : m_blocked) {
        if (isIn)
            image.blocked.insert(account);
    }
}

Face ModelLocalStore::face(const AccountId &account) const
{
    const auto found = m_faces.find(account);
    return found == m_faces.end() ? Face() : found->second;
}

void ModelLocalStore::apply(const PutFace &o)
{
    if (o.face.isNewerThan(face(o.account)))
        m_faces[o.account] = o.face;
}

void ModelLocalStore::apply(const PutFaceTold &o)
{
    if (o.version == 0)
        m_facesTold.erase(o.conversation);
    else
        m_facesTold[o.conversation] = o.version;
}

std::map<AccountId, QString> ModelLocalStore::reactions(const ConversationId &conversationId, const MessageId &id) const
{
    std::map<AccountId, QString> last;
    if (isDeleted(conversationId, id))
        return last;
    for (const ModelMessage &reaction : timeline(conversationId)) {
        if (isAbout(reaction, Type::Reaction, id))
            last[reaction.sender] = reaction.content.text;
    }
    std::erase_if(last, [](const auto &entry) { return entry.second.isEmpty(); });
    return last;
}

std::optional<Reply> ModelLocalStore::reply(const ConversationId &conversationId, const MessageId &id) const
{
    const ModelMessage *m = message(conversationId, id);
    return m && !isDeleted(conversationId, id) ? m->content.reply : std::nullopt;
}

const Content *ModelLocalStore::note(const ConversationId &about, Type type) const
{
    const AccountId self = m_identity ? m_identity->account : AccountId();
    const ConversationId notes = directConversationId(self, self);
    const Content *last = nullptr;
    for (const ModelMessage &m : timeline(notes)) {
        const bool holds = m.kind == silent && m.state == ContentState::Readable && m.failed == wire::ErrorCode::None;
        if (holds && m.content.type == quint64(type) && m.content.conversation == about)
            last = &message(notes, m.id)->content;
    }
    return last;
}

/// What a body that just came, or was just sent, does to others; and what others that came before do to it.
void ModelLocalStore::settleContent(const ConversationId &conversationId, const MessageId &id, ContentState state)
{
    const ModelMessage m = *message(conversationId, id);
    if (m.kind == redact && m.target) {
        const ModelMessage *target = message(conversationId, *m.target);
        if (!target)
            eraseQuotes(conversationId, *m.target, m.sender);
        else if (target->sender == m.sender)
            erase(conversationId, *m.target);
        return;
    }
    const auto &messages = conversation(conversationId)->messages;
    const bool isErased = std::any_of(messages.begin(), messages.end(), [&](const auto &entry) {
        const ModelMessage &r = entry.second;
        return r.kind == redact && r.target == id && r.sender == m.sender && isCommitted(r);
    });
    if (isErased)
        erase(conversationId, id);
    if (m_hidden.contains({conversationId, id}))
        writableMessage(conversationId, id)->hidden = true;
    const auto isGone = [&](const MessageId &target) {
        const ModelMessage *found = message(conversationId, target);
        return found && found->redacted;
    };
    const bool isOfGone = m.kind == silent && isAnnotation(m.content.type) && isGone(m.content.target);
    const auto envelope = m_outbox.find({conversationId, id});
    const bool isTakenBack = envelope != m_outbox.end() && envelope->second.item.kind == silent &&
                             envelope->second.item.content.isEmpty();
    if (isGone(id) || isOfGone || isTakenBack)
        dropEnvelope(conversationId, id); // what was waiting when it was erased
    if (state != ContentState::Readable || isErased || m.redacted)
        return;
    ModelMessage *mine = writableMessage(conversationId, id);
    if (isOfGone)
        mine->content.text.clear();
    if (m.content.reply && isGone(m.content.reply->to))
        mine->content.reply->quote.clear();
    if (m.kind == silent && m.content.type == quint64(Type::DeleteForMe))
        hide(m.content);
}

void ModelLocalStore::erase(const ConversationId &conversationId, const MessageId &target)
{
    ModelConversation &conversation = writable(conversationId);
    ModelMessage &m = conversation.messages.at(target);
    m.redacted = true;
    m.state = ContentState::Readable;
    m.content = {.senderName = m.content.senderName};
    dropEnvelope(conversationId, target);
    for (auto &[id, other] : conversation.messages) {
        if (other.kind == silent && isAnnotation(other.content.type) && other.content.target == target) {
            other.content.text.clear();
            dropEnvelope(conversationId, id);
        }
        if (other.content.reply && other.content.reply->to == target)
            other.content.reply->quote.clear();
    }
}

/// What an answer quotes is perhaps not here, and never will be.
bool ModelLocalStore::isRedacted(const ModelConversation &conversation, const Reply &reply)
{
    const auto &messages = conversation.messages;
    return std::any_of(messages.begin(), messages.end(), [&](const auto &entry) {
        const ModelMessage &r = entry.second;
        return r.kind == redact && r.target == reply.to && r.sender == reply.author && isCommitted(r);
    });
}

/// Of something that is not here: who has redacted it is its author, say those who quote it.
void ModelLocalStore::eraseQuotes(const ConversationId &conversationId, const MessageId &target, const AccountId &author)
{
    for (auto &[id, other] : writable(conversationId).messages) {
        if (other.content.reply && other.content.reply->to == target && other.content.reply->author == author)
            other.content.reply->quote.clear();
    }
}

void ModelLocalStore::dropEnvelope(const ConversationId &conversationId, const MessageId &id)
{
    const auto envelope = m_outbox.find({conversationId, id});
    if (envelope != m_outbox.end() && envelope->second.settledMs)
        m_outbox.erase(envelope);
}

void ModelLocalStore::hide(const Content &content)
{
    m_hidden.insert({content.conversation, content.target});
    if (ModelMessage *m = writableMessage(content.conversation, content.target))
        m->hidden = true;
}

} // namespace porchlight::test
