// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/model_local/ModelLocalStore.h"

#include "shared/wire/Limits.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <tuple>

namespace porchlight::test {

using namespace engine;

namespace {

auto order(const ModelMessage &m)
{
    return std::tuple(m.place, m.era, m.tie, m.row);
}

bool counts(const ModelMessage &m)
{
    return m.kind == quint8(wire::EntryKind::Counts);
}

} // namespace

LocalCommit ModelLocalStore::commit(const LocalTransaction &transaction)
{
    if (m_commitsToFail > 0) {
        --m_commitsToFail;
        return LocalCommit::Failed;
    }
    for (const LocalOperation &operation : transaction)
        std::visit([this](const auto &o) { apply(o); }, operation);
    return LocalCommit::Committed;
}

LocalImage ModelLocalStore::load()
{
    pruneOutbox();
    LocalImage image{
        m_identity, m_displayName, m_generation, m_marksVersion, m_cursors, {}, {}, {}, m_tide, m_olderTokens, {}};
    for (const auto &[id, conversation] : m_conversations) {
        const wire::AccountMark own = m_identity ? mark(id, m_identity->account) : wire::AccountMark();
        image.conversations[id] = {conversation->members, conversation->nextNumber, conversation->read, own.delivered,
                                   own.readPrivate, false, conversation->isRequest, conversation->mutedUntilMs, conversation->isGroup};
        const Content *draft = note(id, Content::Type::Draft);
        image.conversations[id].hasDraft = draft && (!draft->text.isEmpty() || draft->reply);
        if (const Content *preferences = note(id, Content::Type::Preferences))
            image.preferences[id] = preferences->flags;
        for (const auto &[first, gap] : conversation->gaps)
            image.gaps[id].push_back(gap);
    }
    loadFaces(image);
    image.readsAgain = m_readsAgain;
    image.wasInterrupted = m_wasInterrupted;
    image.processing = m_processing;
    image.requests = m_requests;
    image.keyRecords = m_keyRecords;
    for (const auto &[key, kept] : m_marks) {
        if (conversation(key.first) && conversation(key.first)->isGroup)
            image.marks.push_back(kept);
    }
    std::vector<ModelEnvelope> envelopes;
    for (const auto &[key, envelope] : m_outbox)
        envelopes.push_back(envelope);
    std::stable_sort(envelopes.begin(), envelopes.end(), [](const ModelEnvelope &a, const ModelEnvelope &b) {
        return std::tie(a.item.conversation, a.item.number, a.row) < std::tie(b.item.conversation, b.item.number, b.row);
    });
    for (const ModelEnvelope &envelope : envelopes)
        (envelope.settledMs ? image.kept : image.outbox).push_back(envelope.item);
    return image;
}

// ---- what tests look at

std::set<ConversationId> ModelLocalStore::conversations() const
{
    std::set<ConversationId> ids;
    for (const auto &[id, conversation] : m_conversations)
        ids.insert(id);
    return ids;
}

const ModelConversation *ModelLocalStore::conversation(const ConversationId &id) const
{
    const auto it = m_conversations.find(id);
    return it == m_conversations.end() ? nullptr : it->second.get();
}

std::vector<ModelMessage> ModelLocalStore::timeline(const ConversationId &id) const
{
    std::vector<ModelMessage> rows;
    if (const ModelConversation *found = conversation(id)) {
        for (const auto &[key, m] : found->messages)
            rows.push_back(m);
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return order(a) < order(b); });
    return rows;
}

const ModelMessage *ModelLocalStore::message(const ConversationId &conversationId, const MessageId &id) const
{
    const ModelConversation *found = conversation(conversationId);
    const auto it = found ? found->messages.find(id) : std::map<MessageId, ModelMessage>::const_iterator();
    return found && it != found->messages.end() ? &it->second : nullptr;
}

ModelStatus ModelLocalStore::status(const ConversationId &conversationId, const MessageId &id) const
{
    const ModelMessage *m = message(conversationId, id);
    if (!m || !m->mine)
        return ModelStatus::Received;
    if (!m->seq && m->reached < ModelStatus::Sent)
        return m->failed != wire::ErrorCode::None ? ModelStatus::Failed : ModelStatus::Sending;
    Seq delivered = placeUnsent;
    Seq read = placeUnsent;
    int others = 0;
    const auto &members = conversation(conversationId)->members;
    for (const wire::Member &member : members) {
        if (m_identity && member.account == m_identity->account)
            continue;
        ++others;
        delivered = std::min(delivered, mark(conversationId, member.account).delivered);
        read = std::min(read, mark(conversationId, member.account).readPublic);
    }
    if (others == 0)
        return members.empty() || conversation(conversationId)->isGroup ? std::max(ModelStatus::Sent, m->reached) : ModelStatus::Read;
    const Seq seq = m->seq.value_or(placeUnsent);
    const ModelStatus now = seq <= read ? ModelStatus::Read
                          : seq <= delivered ? ModelStatus::Delivered
                                             : ModelStatus::Sent;
    return std::max(now, m->reached);
}

int ModelLocalStore::unread(const ConversationId &id) const
{
    const auto rows = timeline(id);
    const Seq read = readPosition(id);
    const auto here = std::count_if(rows.begin(), rows.end(), [read](const ModelMessage &m) {
        return !m.mine && counts(m) && !m.seen && !m.hidden && m.seq && *m.seq > read;
    });
    const ModelConversation *found = conversation(id);
    return int(std::max<qint64>(here, found ? qint64(found->behindUnread) : 0));
}

Seq ModelLocalStore::readPosition(const ConversationId &id) const
{
    const ModelConversation *found = conversation(id);
    const Seq confirmed = m_identity ? mark(id, m_identity->account).readPrivate : 0;
    return std::max(found ? found->read : 0, confirmed);
}

wire::AccountMark ModelLocalStore::mark(const ConversationId &conversationId, const AccountId &account) const
{
    const auto it = m_marks.find({conversationId, account});
    return it == m_marks.end() ? wire::AccountMark{conversationId, account, 0, 0, 0} : it->second;
}

Seq ModelLocalStore::cursor(const LogId &log) const
{
    const auto it = m_cursors.find(log);
    return it == m_cursors.end() ? 0 : it->second;
}

// ---- operations

ModelConversation &ModelLocalStore::writable(const ConversationId &id)
{
    std::shared_ptr<ModelConversation> &shared = m_conversations[id];
    if (!shared)
        shared = std::make_shared<ModelConversation>();
    else if (shared.use_count() > 1)
        shared = std::make_shared<ModelConversation>(*shared);
    return *shared;
}

ModelMessage *ModelLocalStore::writableMessage(const ConversationId &conversationId, const MessageId &id)
{
    return message(conversationId, id) ? &writable(conversationId).messages.at(id) : nullptr;
}

void ModelLocalStore::apply(const PutConversation &o)
{
    ModelConversation &conversation = writable(o.conversation);
    conversation.isRequest = conversation.isRequest || o.isRequest;
    if (o.isGroup) {
        conversation.isGroup = true;
        return;
    }
    auto &members = conversation.members;
    members = o.members;
    const auto byAccount = [](const auto &a, const auto &b) { return a.account < b.account; };
    std::sort(members.begin(), members.end(), byAccount);
}

void ModelLocalStore::apply(const PutAccepted &o)
{
    writable(o.conversation).isRequest = false;
}

void ModelLocalStore::apply(const PutMute &o)
{
    writable(o.conversation).mutedUntilMs = o.untilMs;
}

void ModelLocalStore::place(ModelConversation &conversation, ModelMessage &message, Seq seq, quint64 relayTimeMs)
{
    if (message.seq == seq)
        return;
    // What the new generation never brought again stands where the two parted, before all that came after.
    if (message.place != seq && conversation.hasEarlierRows) {
        for (auto &[id, other] : conversation.messages) {
            if (!other.seq && other.place > seq && other.place != placeUnsent && counts(other))
                other.place = seq;
        }
    }
    message.seq = seq;
    message.place = seq;
    message.era = m_era;
    message.tie = seq;
    message.relayTimeMs = relayTimeMs;
}

void ModelLocalStore::apply(const PutEntry &o)
{
    ModelConversation &conversation = writable(o.conversation);
    const wire::Entry &entry = o.entry;
    if (!conversation.messages.contains(entry.id)) {
        ModelMessage added{entry.id, entry.sender, o.mine, entry.kind};
        added.number = entry.number;
        added.state = o.state;
        added.content = o.content;
        added.target = entry.target;
        if (added.content.reply && isRedacted(conversation, *added.content.reply))
            added.content.reply->quote.clear();
        added.row = ++m_lastRow;
        place(conversation, added, entry.seq, entry.relayTimeMs);
        conversation.messages[entry.id] = added;
    } else {
        place(conversation, conversation.messages.at(entry.id), entry.seq, entry.relayTimeMs);
        settle(o.conversation, entry.id, entry.relayTimeMs);
        ModelMessage &row = conversation.messages.at(entry.id);
        const bool isFound = row.state == ContentState::KeyLost && o.state == ContentState::Readable;
        if (row.state == ContentState::WaitingForKey || isFound)
            rewrite(conversation, row, o);
        conversation.messages.at(entry.id).kind = entry.kind; // what was withdrawn may have been stored as something else
    }
    ModelMessage &m = conversation.messages.at(entry.id);
    m.ordinal = std::max(m.ordinal, entry.ordinal);
    if (entry.absent == quint8(wire::Absence::Redacted))
        erase(o.conversation, entry.id);
    if (entry.kind == quint8(wire::EntryKind::Silent) && entry.body.isEmpty() && !entry.absent && entry.sender == m.sender) { // its author took it back
        m.content.text.clear();
        m.content.reply.reset();
        m.content.mentions.clear();
        m.content.target = isAnnotation(m.content.type) ? MessageId() : m.content.target; // a reaction of before it stands again
    }
    settleContent(o.conversation, entry.id, o.state);
}

/// It had waited for its key, perhaps in vain.
void ModelLocalStore::rewrite(const ModelConversation &conversation, ModelMessage &m, const PutEntry &o)
{
    m.state = o.state;
    m.content = o.content;
    if (m.content.reply && isRedacted(conversation, *m.content.reply))
        m.content.reply->quote.clear();
}

void ModelLocalStore::apply(const PutComposed &o)
{
    ModelConversation &conversation = writable(o.conversation);
    if (!conversation.messages.contains(o.id)) {
        ModelMessage added{o.id, m_identity ? m_identity->account : AccountId(), true, o.kind};
        added.number = o.number;
        added.content = o.content;
        added.target = o.target;
        if (added.content.reply) { // it was deleted while the answer was being written
            const auto answered = conversation.messages.find(added.content.reply->to);
            const bool isGone = answered != conversation.messages.end() && answered->second.redacted;
            if (isGone || isRedacted(conversation, *added.content.reply))
                added.content.reply->quote.clear();
        }
        added.place = placeUnsent;
        added.tie = o.number;
        added.row = ++m_lastRow;
        conversation.messages[o.id] = added;
    }
    m_outbox.try_emplace({o.conversation, o.id},
                         ModelEnvelope{{o.conversation, o.id, o.number, o.kind,
                                   o.kind == quint8(wire::EntryKind::Redact) ? QByteArray() : encodeContent(o.content),
                                   o.target.value_or(isAnnotation(o.content.type) ? o.content.target : MessageId()),
                                   o.content.type == quint64(Content::Type::Edit)},
                                  std::nullopt,
                                  ++m_lastRow});
    if (o.content.type == quint64(Content::Type::DeleteForMe))
        hide(o.content);
}

void ModelLocalStore::apply(const MarkSent &o)
{
    if (ModelMessage *m = writableMessage(o.conversation, o.id)) {
        place(writable(o.conversation), *m, o.seq, o.relayTimeMs);
        settle(o.conversation, o.id, o.relayTimeMs);
        settleContent(o.conversation, o.id, ContentState::Unreadable);
    }
}

void ModelLocalStore::apply(const MarkFailed &o)
{
    ModelMessage *m = writableMessage(o.conversation, o.id);
    if (m && !m->seq && m->reached < ModelStatus::Sent)
        m->failed = o.reason;
    const auto it = m_outbox.find({o.conversation, o.id});
    if (it != m_outbox.end() && !it->second.settledMs)
        m_outbox.erase(it);
}

void ModelLocalStore::apply(const PutKeyRecord &o)
{
    if (o.record.isEmpty())
        m_keyRecords.erase({o.kind, o.key});
    else
        m_keyRecords[{o.kind, o.key}] = o.record;
}

void ModelLocalStore::apply(const SetNextNumber &o)
{
    writable(o.conversation).nextNumber = o.number;
}

void ModelLocalStore::apply(const RemoveFailed &o)
{
    const ModelMessage *m = message(o.conversation, o.id);
    if (m && !m->seq && m->failed != wire::ErrorCode::None)
        writable(o.conversation).messages.erase(o.id);
}

void ModelLocalStore::apply(const SetCursor &o)
{
    m_cursors[o.log] = o.seq;
    if (o.log.kind == LogId::Kind::Conversation)
        settleBehind(o.log.conversation);
}

void ModelLocalStore::apply(const PutMark &o)
{
    wire::AccountMark &kept =
        m_marks.try_emplace({o.mark.conversation, o.mark.account}, o.mark).first->second;
    kept.delivered = std::max(kept.delivered, o.mark.delivered);
    kept.readPrivate = std::max(kept.readPrivate, o.mark.readPrivate);
    kept.readPublic = std::max(kept.readPublic, o.mark.readPublic);
    if (m_identity && o.mark.account == m_identity->account)
        settleBehind(o.mark.conversation);
}

void ModelLocalStore::apply(const SetRead &o)
{
    if (conversation(o.conversation)) {
        ModelConversation &read = writable(o.conversation);
        read.read = std::max(read.read, o.seq);
        settleBehind(o.conversation);
    }
}

void ModelLocalStore::apply(const SetMarksVersion &o)
{
    m_marksVersion = o.version;
}

void ModelLocalStore::apply(const PutIdentity &o)
{
    if (!m_identity || m_identity->account != o.account || m_identity->device != o.device)
        m_cursors.erase(LogId::mailbox());
    m_olderTokens.clear();
    m_identity = o;
}

void ModelLocalStore::apply(const SetToken &o)
{
    if (!m_identity)
        return;
    if (m_identity->token != o.token)
        m_olderTokens.insert(m_olderTokens.begin(), m_identity->token);
    m_olderTokens.resize(std::min(m_olderTokens.size(), std::size_t(wire::olderTokensMax)));
    m_identity->token = o.token;
}

void ModelLocalStore::apply(const SetDisplayName &o)
{
    m_displayName = o.name;
}

} // namespace porchlight::test
