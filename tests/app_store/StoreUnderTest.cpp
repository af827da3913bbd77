// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/StoreUnderTest.h"

#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"

#include <algorithm>
#include <limits>

namespace porchlight::test {

namespace {

quint64 numberOf(const MessageId &id)
{
    quint64 number = 0;
    for (std::size_t i = 8; i < 16; ++i)
        number = (number << 8) | id.bytes()[i];
    return number;
}

} // namespace

bool StoreUnderTest::commit(const engine::LocalTransaction &transaction)
{
    return store().commit(transaction) == engine::LocalCommit::Committed;
}

SqliteUnderTest::SqliteUnderTest()
{
    reopen();
}

void SqliteUnderTest::close()
{
    m_reader.reset();
    m_store.reset();
}

void SqliteUnderTest::reopen()
{
    close();
    auto opened = openLocalStore(path());
    if (!opened)
        qFatal("%s", qPrintable(store::describe(opened.error())));
    m_store = std::move(opened).value();
    auto reader = store::LocalReader::open(path());
    if (!reader)
        qFatal("%s", qPrintable(store::describe(reader.error())));
    m_reader = std::move(reader).value();
}

std::vector<Seen> SqliteUnderTest::timeline(quint64 conversation)
{
    const auto id = idOf<ConversationId>(conversation);
    const store::Watermarks marks = m_reader->watermarks(id);
    std::vector<Seen> seen;
    for (const auto &row : m_reader->timelinePage(id, std::nullopt, std::numeric_limits<int>::max()))
        seen.push_back({numberOf(row.id), int(store::messageStatus(row, marks)), row.seq.value_or(0)});
    std::reverse(seen.begin(), seen.end());
    return seen;
}

int SqliteUnderTest::unread(quint64 conversation)
{
    const auto summary = m_reader->conversation(idOf<ConversationId>(conversation));
    return summary ? summary->unread : 0;
}

Shown SqliteUnderTest::shown(quint64 conversation, quint64 message)
{
    const auto row = m_reader->message(idOf<ConversationId>(conversation), idOf<MessageId>(message));
    if (!row)
        return {};
    QStringList reactions;
    for (const store::ReactionRow &reaction : row->reactions)
        reactions.append(reaction.emoji + u' ' + QString::number(reaction.count));
    reactions.sort();
    return {true, row->isDeleted, row->text, reactions.join(u','),
            row->quote ? row->quote->quote : QStringLiteral("-"), row->mentions};
}

Noted SqliteUnderTest::noted(quint64 conversation)
{
    const auto summary = m_reader->conversation(idOf<ConversationId>(conversation));
    return summary ? Noted{summary->draft, summary->isPinned, summary->isArchived} : Noted{};
}

Shown ModelUnderTest::shown(quint64 conversationNo, quint64 messageNo)
{
    const auto conversation = idOf<ConversationId>(conversationNo);
    const auto id = idOf<MessageId>(messageNo);
    const ModelMessage *m = m_store.message(conversation, id);
    if (!m || m->hidden || m->kind != quint8(wire::EntryKind::Counts))
        return {};
    std::map<QString, int> counts;
    for (const auto &[account, emoji] : m_store.reactions(conversation, id))
        ++counts[emoji];
    QStringList reactions;
    for (const auto &[emoji, count] : counts)
        reactions.append(emoji + u' ' + QString::number(count));
    const auto reply = m_store.reply(conversation, id);
    const QString text = m_store.shownText(conversation, id);
    return {true, m_store.isDeleted(conversation, id), text, reactions.join(u','),
            reply ? reply->quote : QStringLiteral("-"), m_store.shownMentions(conversation, id)};
}

Noted ModelUnderTest::noted(quint64 conversation)
{
    const auto about = idOf<ConversationId>(conversation);
    const Content *draft = m_store.note(about, Content::Type::Draft);
    const Content *pin = m_store.note(about, Content::Type::Pin);
    const Content *archive = m_store.note(about, Content::Type::Archive);
    return {draft ? draft->text : QString(), pin && pin->on, archive && archive->on};
}

std::vector<Seen> ModelUnderTest::timeline(quint64 conversation)
{
    const auto id = idOf<ConversationId>(conversation);
    std::vector<Seen> seen;
    for (const ModelMessage &m : m_store.timeline(id)) {
        if (m.kind == quint8(wire::EntryKind::Counts) && !m.hidden)
            seen.push_back({numberOf(m.id), int(m_store.status(id, m.id)), m.seq.value_or(0)});
    }
    return seen;
}

int ModelUnderTest::unread(quint64 conversation)
{
    return m_store.unread(idOf<ConversationId>(conversation));
}

} // namespace porchlight::test
