// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using store::MessageStatus;

namespace {

const auto c1 = idOf<ConversationId>(1);

} // namespace

/// What every LocalStore keeps for the day on which the relay is restored from a copy (rule 4, G27), over the real one
/// and the one in memory.
class tst_LocalStoreRestored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("sqlite") << true;
        QTest::newRow("model") << false;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, isReal);
        if (isReal)
            m_store = std::make_unique<SqliteUnderTest>();
        else
            m_store = std::make_unique<ModelUnderTest>();
    }
    void cleanup() { m_store.reset(); }

    void earlierTokensAreKept_A7();
    void theTideIsOfItsGeneration_rule4();
    void oneLogIsRewoundAlone_rule4();
    void settledEnvelopesGoAfterSevenDays_rule4();
    void aJumpOfTheRelaysClockExpiresNothing_rule17();

private:
    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalStoreRestored::earlierTokensAreKept_A7()
{
    QVERIFY(m_store->commit({identity()}));
    const QByteArray first = m_store->store().load().identity->token;
    for (int i = 0; i < 50; ++i)
        QVERIFY(m_store->commit({SetToken{QByteArray::number(i)}, SetToken{QByteArray::number(i)}}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.identity->token, QByteArray("49"));
    QCOMPARE(image.olderTokens.size(), std::size_t(wire::olderTokensMax));
    for (int i = 0; i < wire::olderTokensMax; ++i)
        QCOMPARE(image.olderTokens[std::size_t(i)], QByteArray::number(48 - i));
    QVERIFY(m_store->commit({identity()})); // signed in anew: they are of no use
    QVERIFY(m_store->store().load().olderTokens.empty());
    QVERIFY(m_store->commit({SetToken{"next"}}));
    QCOMPARE(m_store->store().load().olderTokens, std::vector<QByteArray>{first});
}

void tst_LocalStoreRestored::theTideIsOfItsGeneration_rule4()
{
    QVERIFY(m_store->commit({identity(), SetTide{"a"}, SetTide{"b"}}));
    m_store->reopen();
    QCOMPARE(m_store->store().load().tide, QByteArray("b"));
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(2)}}));
    QCOMPARE(m_store->store().load().tide, QByteArray());
}

void tst_LocalStoreRestored::oneLogIsRewoundAlone_rule4()
{
    const auto one = idOf<ConversationId>(1);
    const auto two = idOf<ConversationId>(2);
    LocalTransaction life{identity(), SetMarksVersion{8}, SetCursor{LogId::accountLog(), 2}};
    for (const quint64 c : {1, 2}) {
        const auto id = idOf<ConversationId>(c);
        for (const LocalOperation &operation : LocalTransaction{
                 conversation(c), entry(c, 10, 1), composed(c, 11, 1), sent(c, 11, 2), entry(c, 12, 3), mark(c, ada, 2, 2),
                 SetRead{id, 1}, SetCursor{LogId::of(id), 3}})
            life.push_back(operation);
    }
    QVERIFY(m_store->commit(life));
    const auto before = m_store->timeline(2);
    QVERIFY(m_store->commit({RewindLog{LogId::of(one)}}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QVERIFY(!image.cursors.contains(LogId::of(one)));
    QCOMPARE(image.cursors.at(LogId::of(two)), Seq(3));
    QCOMPARE(image.cursors.at(LogId::accountLog()), Seq(2));
    QCOMPARE(image.marksVersion, quint64(8));
    QCOMPARE(image.outbox.size(), std::size_t(1)); // it is handed back
    QCOMPARE(image.outbox.front().conversation, one);
    QCOMPARE(image.kept.size(), std::size_t(1));
    QCOMPARE(image.conversations.at(one).readOwn, Seq(0));
    QCOMPARE(image.conversations.at(two).readOwn, Seq(1));
    QVERIFY(m_store->timeline(2) == before);
    QVERIFY((m_store->timeline(1) == std::vector<Seen>{{10, int(MessageStatus::Received), 0},
                                                       {11, int(MessageStatus::Read), 0},
                                                       {12, int(MessageStatus::Received), 0}}));
    // The log has lost its last two; they come again in another order, and one comes between.
    QVERIFY(m_store->commit({entry(1, 10, 1), entry(1, 20, 2), entry(1, 12, 3), entry(1, 11, 4, me)}));
    std::vector<quint64> order;
    for (const Seen &row : m_store->timeline(1))
        order.push_back(row.message);
    QCOMPARE(order, (std::vector<quint64>{10, 20, 12, 11}));
    QCOMPARE(m_store->unread(1), 2); // 12 and 20: 10 was read before
    QVERIFY(m_store->commit({RewindLog{LogId::mailbox()}, RewindLog{LogId::of(idOf<ConversationId>(9))}}));
}

void tst_LocalStoreRestored::settledEnvelopesGoAfterSevenDays_rule4()
{
    constexpr quint64 dayMs = 24 * 3600 * 1000;
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1), composed(1, 11, 2), composed(1, 12, 3)}));
    QVERIFY(m_store->commit({MarkSent{c1, idOf<MessageId>(10), 1, 1 * dayMs}, MarkSent{c1, idOf<MessageId>(11), 2, 3 * dayMs}}));
    PutEntry late = entry(1, 13, 3);
    late.entry.relayTimeMs = 9 * dayMs;
    QVERIFY(m_store->commit({late}));
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.outbox.size(), std::size_t(1)); // 12 waits, however old it is
    QCOMPARE(image.kept.size(), std::size_t(1));
    QCOMPARE(image.kept.front().id, idOf<MessageId>(11));
    QCOMPARE(m_store->timeline(1).size(), std::size_t(4));
}

/// A relay's clock that jumps by years makes no envelope old, however often the app starts after that; what is old by
/// the time that passes from one envelope to the next goes all the same.
void tst_LocalStoreRestored::aJumpOfTheRelaysClockExpiresNothing_rule17()
{
    constexpr quint64 dayMs = 24 * 3600 * 1000;
    constexpr quint64 leap = 3'650 * dayMs;
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1), composed(1, 11, 2), composed(1, 12, 3)}));
    QVERIFY(m_store->commit({MarkSent{c1, idOf<MessageId>(10), 1, 1 * dayMs}, MarkSent{c1, idOf<MessageId>(11), 2, 2 * dayMs},
                             MarkSent{c1, idOf<MessageId>(12), 3, 2 * dayMs + leap}}));
    PutEntry after = entry(1, 13, 4);
    after.entry.relayTimeMs = 3 * dayMs + leap;
    QVERIFY(m_store->commit({after}));
    for (int start = 0; start < 3; ++start)
        QCOMPARE(m_store->store().load().kept.size(), std::size_t(3));
    PutEntry later = entry(1, 14, 5);
    later.entry.relayTimeMs = 8 * dayMs + leap;
    QVERIFY(m_store->commit({later}));
    const LocalImage image = m_store->store().load(); // six days since 12, with 11 as it were an hour before, and 10 a day
    QCOMPARE(image.kept.size(), std::size_t(2));
    QCOMPARE(image.kept.front().id, idOf<MessageId>(11));
}

QTEST_GUILESS_MAIN(tst_LocalStoreRestored)
#include "tst_LocalStoreRestored.moc"
