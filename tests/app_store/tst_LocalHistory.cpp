// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Hash.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using Type = Content::Type;

namespace {

const auto c1 = idOf<ConversationId>(1);
const ConversationId notes = directConversationId(me, me);
constexpr qsizetype plenty = 1'000'000;

PutEntry about(Type type, quint64 message, Seq seq, const AccountId &sender, const QString &text, quint64 target)
{
    PutEntry put = entry(1, message, seq, sender, text);
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = {.type = quint64(type), .text = text, .target = idOf<MessageId>(target)};
    return put;
}

PutEntry redaction(quint64 message, Seq seq, const AccountId &sender, quint64 target)
{
    PutEntry put = entry(1, message, seq, sender, QString());
    put.entry.kind = quint8(wire::EntryKind::Redact);
    put.entry.target = idOf<MessageId>(target);
    put.content = {};
    return put;
}

PutEntry note(Type type, quint64 message, Seq seq, const Content &content)
{
    PutEntry put = entry(0, message, seq, me, QString());
    put.conversation = notes;
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = content;
    put.content.type = quint64(type);
    return put;
}

PutEntry inState(quint64 message, Seq seq, ContentState state)
{
    PutEntry put = entry(1, message, seq);
    put.state = state;
    put.content = {};
    return put;
}

/// All that a device has at once, as another one takes it (see LogSync).
PutEntry imported(const HistoryRecord &record)
{
    PutEntry put{record.conversation, record.entry, record.entry.sender == me, ContentState::Readable, {}};
    if (record.entry.absent == quint8(wire::Absence::Expired))
        put.state = ContentState::Expired;
    else if (record.entry.absent == quint8(wire::Absence::Damaged))
        put.state = ContentState::Damaged;
    else if (record.state != OpenState::Opened)
        put.state = record.state == OpenState::WaitingForKey ? ContentState::WaitingForKey
            : record.state == OpenState::KeyLost             ? ContentState::KeyLost
                                                             : ContentState::Unreadable;
    else if (!record.content.isEmpty())
        put.state = decodeContent(record.content, put.content);
    if (!record.entry.absent)
        put.entry.body = record.state == OpenState::Opened ? record.content : QByteArray("?");
    return put;
}

std::vector<HistoryRecord> all(LocalStore &store, int limit)
{
    std::vector<HistoryRecord> records;
    std::optional<HistoryPlace> before;
    for (;;) {
        const HistoryPage page = store.history(before, limit, plenty);
        records.insert(records.end(), page.records.begin(), page.records.end());
        if (page.isLast || page.records.empty())
            return records;
        before = records.back().place();
    }
}

LocalTransaction everything()
{
    PutEntry answer = entry(1, 5, 5, me, QStringLiteral("answer"));
    answer.content.reply = Reply{idOf<MessageId>(1), ada, QStringLiteral("message 1")};
    PutEntry withdrawn = entry(1, 20, 20, ada, QString());
    withdrawn.entry.kind = quint8(wire::EntryKind::Silent);
    withdrawn.entry.body.clear();
    withdrawn.content = {};
    PutEntry newer = inState(21, 21, ContentState::UnknownType);
    newer.content.type = 99;
    Content draft{.text = QStringLiteral("to be said"), .conversation = c1};
    Content overtaken{.text = QStringLiteral("an earlier one"), .conversation = c1};
    return {identity(),
            conversation(1),
            SetCursor{LogId::of(c1), 50},
            SetCursor{LogId::of(notes), 50},
            PutConversation{notes, {{me, QStringLiteral("me")}}, 900},
            entry(1, 1, 1),
            entry(1, 2, 2, me),
            entry(1, 3, 3),
            entry(1, 4, 4),
            answer,
            about(Type::Edit, 6, 6, ada, QStringLiteral("once"), 1),
            about(Type::Edit, 7, 7, ada, QStringLiteral("twice"), 1),
            about(Type::Reaction, 8, 8, ada, QStringLiteral("👍"), 2),
            about(Type::Reaction, 9, 9, me, QStringLiteral("🎉"), 2),
            about(Type::Reaction, 10, 10, me, QString(), 2), // taken back
            about(Type::Edit, 11, 11, ada, QStringLiteral("gone with it"), 3),
            redaction(12, 12, ada, 3),
            redaction(13, 13, ada, 2), // not its author
            inState(14, 14, ContentState::Unreadable),
            inState(15, 15, ContentState::Expired),
            inState(16, 16, ContentState::WaitingForKey),
            inState(17, 17, ContentState::KeyLost),
            withdrawn,
            newer,
            note(Type::DeleteForMe, 30, 1, {.target = idOf<MessageId>(4), .conversation = c1}),
            note(Type::Draft, 31, 2, overtaken),
            note(Type::Draft, 32, 3, draft),
            note(Type::Pin, 33, 4, {.conversation = c1, .on = true}),
            note(Type::Archive, 34, 5, {.conversation = c1, .on = true}),
            note(Type::Archive, 35, 6, {.conversation = c1, .on = false})};
}

} // namespace

/// What a store gives another device, the newest first, comes to the same there (B4).
class tst_LocalHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sqlite = std::make_unique<SqliteUnderTest>();
        m_model = std::make_unique<ModelUnderTest>();
    }
    void cleanup()
    {
        m_sqlite.reset();
        m_model.reset();
    }

    void theNewestOfAllConversationsComesFirst_B4()
    {
        LocalTransaction transaction{identity(), conversation(1), conversation(2)};
        std::vector<HistoryPlace> places;
        for (quint64 i = 1; i <= 30; ++i) {
            const quint64 c = 1 + i % 2;
            PutEntry put = entry(c, i, 1 + i / 2);
            put.entry.relayTimeMs = 1'000 + i / 5; // many at one time
            places.push_back({put.entry.relayTimeMs, idOf<ConversationId>(c), put.entry.seq});
            transaction.push_back(put);
        }
        transaction.push_back(composed(1, 90, 1)); // the relay has not numbered it
        transaction.insert(transaction.end(), {SetCursor{LogId::of(c1), 30}, SetCursor{LogId::of(idOf<ConversationId>(2)), 30}});
        // The relay has, and this device has not read so far: what it knows of it is not all there is to know.
        transaction.push_back(entry(1, 91, 31));
        std::sort(places.begin(), places.end(), std::greater());
        for (StoreUnderTest *store :
             {static_cast<StoreUnderTest *>(m_sqlite.get()), static_cast<StoreUnderTest *>(m_model.get())}) {
            QVERIFY(store->commit(transaction));
            for (const int limit : {1, 7, 100}) {
                std::vector<HistoryPlace> read;
                for (const HistoryRecord &record : all(store->store(), limit))
                    read.push_back(record.place());
                QVERIFY(read == places);
            }
        }
        const HistoryPage page = m_sqlite->store().history(std::nullopt, 100, 60);
        QVERIFY(!page.isLast && !page.records.empty() && page.records.size() < 8); // not more than was asked for
        QCOMPARE(m_sqlite->store().history(std::nullopt, 100, 0).records.size(), std::size_t(1)); // one at least
    }

    void anotherDeviceShowsTheSame_B4()
    {
        QVERIFY(m_sqlite->commit(everything()));
        const std::vector<HistoryRecord> records = all(m_sqlite->store(), 4);
        SqliteUnderTest other;
        QVERIFY(other.commit({identity(), conversation(1), PutConversation{notes, {{me, QStringLiteral("me")}}, 900},
                              SetCursor{LogId::of(c1), 50}, SetCursor{LogId::of(notes), 50}}));
        for (const HistoryRecord &record : records) { // one by one, newest first
            QVERIFY(other.commit({imported(record)}));
        }
        other.reopen();
        auto told = m_sqlite->timeline(1);
        // What waits for its key is not told of: whoever was linked later is not the one that it will be sent to.
        QCOMPARE(std::erase_if(told, [](const auto &row) { return row.message == 16; }),
                 std::size_t(1));
        QVERIFY(other.timeline(1) == told);
        for (quint64 message = 1; message <= 40; ++message) {
            if (message == 16)
                continue;
            const Shown mine = m_sqlite->shown(1, message);
            const Shown theirs = other.shown(1, message);
            QVERIFY2(mine == theirs, qPrintable(QStringLiteral("%1: \"%2\" and \"%3\", %4 and %5")
                                                    .arg(message)
                                                    .arg(mine.text, theirs.text, mine.reactions, theirs.reactions)));
        }
        QVERIFY(other.noted(1) == m_sqlite->noted(1));
        QVERIFY(other.noted(1).isPinned && !other.noted(1).isArchived && other.noted(1).draft == u"to be said");
        QCOMPARE(other.shown(1, 1).text, QStringLiteral("twice"));
        QVERIFY(other.shown(1, 3).isDeleted && !other.shown(1, 4).isThere);
        QCOMPARE(other.unread(1) + 1, m_sqlite->unread(1)); // with what waits for its key
        const auto row = [](SqliteUnderTest &store, quint64 m) {
            return store.reader().message(c1, idOf<MessageId>(m));
        };
        for (const quint64 message : {14, 15, 17, 1, 5})
            QCOMPARE(row(other, message)->state, row(*m_sqlite, message)->state);
        QCOMPARE(row(other, 5)->timeMs, row(*m_sqlite, 5)->timeMs);
        // And whoever has it from there gives the same again.
        QVERIFY(all(other.store(), 50) == records);
    }

    void whatIsHereAlreadyStaysAsItIs_B4()
    {
        QVERIFY(m_sqlite->commit(everything()));
        const std::vector<HistoryRecord> records = all(m_sqlite->store(), 100);
        const auto before = m_sqlite->timeline(1);
        LocalTransaction again;
        for (const HistoryRecord &record : records)
            again.push_back(imported(record));
        QVERIFY(m_sqlite->commit(again));
        QVERIFY(m_sqlite->timeline(1) == before);
        QVERIFY(all(m_sqlite->store(), 100) == records);
    }

    void whatOneHasNotIsSaidAsWell_B4()
    {
        QVERIFY(m_sqlite->commit({identity(), conversation(1), PutGap{c1, {1, 5, true}}, PutGap{c1, {8, 9, true, true}},
                                  PutGap{c1, {20, 29, false}}, SetCursor{LogId::of(c1), 40},
                                  inState(35, 35, ContentState::WaitingForKey)}));
        const std::vector<MissingHistory> missing = m_sqlite->store().history(std::nullopt, 1, 1).missing;
        QCOMPARE(missing.size(), std::size_t(5));
        QVERIFY((missing[0] == MissingHistory{c1, 1, 5, true}));
        QVERIFY((missing[1] == MissingHistory{c1, 8, 9, false}));
        QVERIFY((missing[2] == MissingHistory{c1, 20, 29, false}));
        QVERIFY((missing[3] == MissingHistory{c1, 35, 35, false})); // it waits for its key
        QVERIFY(missing[4].first == 41 && missing[4].last > 1'000'000 &&
                !missing[4].isGone); // it has not been there yet
        m_sqlite->reopen();
        const auto gaps = m_sqlite->store().load().gaps.at(c1);
        QVERIFY((gaps == std::vector<Gap>{{1, 5, true}, {8, 9, true, true}, {20, 29, false}}));
        QVERIFY(m_sqlite->reader().gaps(c1) == gaps);
    }

    void anOlderNameIsNotTheLatest_B4()
    {
        PutEntry now = entry(1, 2, 2);
        now.content.senderName = QStringLiteral("Ada Lovelace");
        PutEntry then = entry(1, 1, 1);
        then.content.senderName = QStringLiteral("Ada Byron");
        QVERIFY(m_sqlite->commit({identity(), conversation(1), now}));
        QVERIFY(m_sqlite->commit({then})); // it comes later, and was said earlier
        QCOMPARE(m_sqlite->reader().conversation(c1)->peerName, QStringLiteral("Ada Lovelace"));
    }

    void aThousandAPageTakeMilliseconds_A5()
    {
        LocalTransaction transaction{identity(), conversation(1)};
        for (quint64 i = 1; i <= 5'000; ++i)
            transaction.push_back(entry(1, i, i));
        transaction.push_back(SetCursor{LogId::of(c1), 5'000});
        QVERIFY(m_sqlite->commit(transaction));
        QElapsedTimer timer;
        timer.start();
        const HistoryPage page = m_sqlite->store().history(HistoryPlace{2'000'000, c1, 2'000}, 100, plenty);
        qInfo("a page of a hundred: %lld us", timer.nsecsElapsed() / 1'000);
        QCOMPARE(page.records.size(), std::size_t(100));
        QVERIFY(timer.elapsed() < 200); // it does not walk through all of them
    }

private:
    std::unique_ptr<SqliteUnderTest> m_sqlite;
    std::unique_ptr<ModelUnderTest> m_model;
};

QTEST_GUILESS_MAIN(tst_LocalHistory)
#include "tst_LocalHistory.moc"
