// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/LocalRows.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using store::MessageStatus;

namespace {

const auto c1 = idOf<ConversationId>(1);

std::vector<quint64> numbers(const std::vector<Seen> &rows)
{
    std::vector<quint64> result;
    for (const Seen &row : rows)
        result.push_back(row.message);
    return result;
}

MessageStatus statusOf(StoreUnderTest &s, quint64 message, quint64 conversation = 1)
{
    for (const Seen &row : s.timeline(conversation)) {
        if (row.message == message)
            return MessageStatus(row.status);
    }
    return MessageStatus::Received;
}

using Order = std::vector<quint64>;

} // namespace

/// What every LocalStore must do, run over the real one and the one in memory: each message once (A3), in the order of
/// the log (A4), the outbox kept (A6), statuses that never go back (A2), over generations too (rule 4).
class tst_LocalStoreConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void anEmptyStoreIsSignedOut();
    void identityTokenAndNameSurvive();
    void anotherDeviceReadsItsOwnMailbox_rule9();
    void conversationsMembersAndNumbersSurvive_rule2();
    void aMessageIsShownOnce_A3();
    void ownMessageComingBackSettlesItsEnvelope_A3();
    void orderIsTheRelaysThenUnsentByNumber_A4();
    void theOutboxKeepsBytesAndOrder_A6();
    void aFinalRefusalLeavesTheOutbox_A2();
    void onlyAFailedMessageCanBeRemoved_rule5();
    void renumberedEnvelopesKeepTheirBytes_rule2();
    void marksOnlyGrow_rule6();
    void unreadIsWhatCountsAndIsNotRead_rule7();
    void statusTable_A2_data();
    void statusTable_A2();
    void notesToSelfAreReadAtOnce_A2();
    void aGroupIsReadWhenAllHave_A2();
    void aNewGenerationKeepsOrderAndStatus_A2_rule4();
    void lostMessagesStandWhereTheGenerationsPart_A4();
    void anEntryOfAnUnknownConversationIsKept_A1();
    void unknownKindsAreKeptButNotShown_B6();

private:
    std::unique_ptr<StoreUnderTest> m_store;
};

void tst_LocalStoreConformance::initTestCase_data()
{
    QTest::addColumn<bool>("isModel");
    QTest::newRow("sqlite") << false;
    QTest::newRow("model") << true;
}

void tst_LocalStoreConformance::init()
{
    QFETCH_GLOBAL(bool, isModel);
    if (isModel)
        m_store = std::make_unique<ModelUnderTest>();
    else
        m_store = std::make_unique<SqliteUnderTest>();
}

void tst_LocalStoreConformance::anEmptyStoreIsSignedOut()
{
    const LocalImage image = m_store->store().load();
    QVERIFY(!image.identity && !image.generation);
    QVERIFY(image.conversations.empty() && image.outbox.empty() && image.cursors.empty());
    QCOMPARE(image.marksVersion, quint64(0));
    QVERIFY(m_store->commit({})); // nothing to do is done
}

void tst_LocalStoreConformance::anotherDeviceReadsItsOwnMailbox_rule9()
{
    PutIdentity again = identity();
    QVERIFY(m_store->commit({again, SetCursor{LogId::mailbox(), 4}, SetCursor{LogId::accountLog(), 3}}));
    again.token = QByteArray(32, 'u');
    QVERIFY(m_store->commit({again}));
    QCOMPARE(m_store->store().load().cursors.at(LogId::mailbox()), Seq(4));
    ++again.device;
    QVERIFY(m_store->commit({again}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QVERIFY(!image.cursors.contains(LogId::mailbox()));
    QCOMPARE(image.cursors.at(LogId::accountLog()), Seq(3));
}

void tst_LocalStoreConformance::identityTokenAndNameSurvive()
{
    const QByteArray token("new \0 token", 11);
    QVERIFY(m_store->commit({identity(), SetToken{token}, SetDisplayName{QStringLiteral("Zoë")},
                             BeginGeneration{idOf<GenerationId>(9)}, SetMarksVersion{5}, SetReadsAgain{true},
                             SetCursor{LogId::accountLog(), 3}, SetCursor{LogId::mailbox(), 4},
                             SetCursor{LogId::of(c1), 5}, SetCursor{LogId::of(c1), 6}}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.identity->account, me);
    QCOMPARE(image.identity->device, 7u);
    QCOMPARE(image.identity->handle, QStringLiteral("me"));
    QCOMPARE(image.identity->relayUrl, QStringLiteral("ws://relay"));
    QCOMPARE(image.identity->token, token);
    QCOMPARE(image.displayName, QStringLiteral("Zoë"));
    QCOMPARE(*image.generation, idOf<GenerationId>(9));
    QVERIFY(image.readsAgain);
    QCOMPARE(image.marksVersion, quint64(5));
    const std::map<LogId, Seq> cursors{{LogId::accountLog(), 3}, {LogId::mailbox(), 4}, {LogId::of(c1), 6}};
    QVERIFY(image.cursors == cursors);
}

void tst_LocalStoreConformance::conversationsMembersAndNumbersSurvive_rule2()
{
    QVERIFY(m_store->commit({identity(), conversation(1, {ada, bob}), SetNextNumber{c1, 12}}));
    QVERIFY(m_store->commit({conversation(1, {ada}, 99)}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.conversations.size(), std::size_t(1));
    QCOMPARE(image.conversations.at(c1).nextNumber, quint64(12));
    QVERIFY((image.conversations.at(c1).members
             == std::vector<wire::Member>{{me, QStringLiteral("me")}, {ada, QStringLiteral("ada")}}));
}

void tst_LocalStoreConformance::aMessageIsShownOnce_A3()
{
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1)}));
    QVERIFY(m_store->commit({entry(1, 10, 1), entry(1, 10, 1)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10}));
    QCOMPARE(m_store->unread(1), 1);
    // The same id in another conversation is another message.
    QVERIFY(m_store->commit({conversation(2), entry(2, 10, 1)}));
    QCOMPARE(numbers(m_store->timeline(2)), (Order{10}));
}

void tst_LocalStoreConformance::ownMessageComingBackSettlesItsEnvelope_A3()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1)}));
    QCOMPARE(m_store->store().load().outbox.size(), std::size_t(1));
    QVERIFY(m_store->commit({entry(1, 10, 4, me)}));
    QVERIFY(m_store->store().load().outbox.empty());
    QCOMPARE(m_store->timeline(1), (std::vector<Seen>{{10, int(MessageStatus::Sent), 4}}));
    QVERIFY(m_store->commit({sent(1, 10, 4)})); // the answer, late
    QCOMPARE(m_store->timeline(1), (std::vector<Seen>{{10, int(MessageStatus::Sent), 4}}));
}

void tst_LocalStoreConformance::orderIsTheRelaysThenUnsentByNumber_A4()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 22, 2), composed(1, 21, 1)}));
    QVERIFY(m_store->commit({entry(1, 10, 1), entry(1, 11, 2)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 21, 22}));
    QVERIFY(m_store->commit({entry(1, 12, 4), sent(1, 21, 3)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 21, 12, 22}));
    m_store->reopen();
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 21, 12, 22}));
}

void tst_LocalStoreConformance::theOutboxKeepsBytesAndOrder_A6()
{
    QVERIFY(m_store->commit({identity(), conversation(1), conversation(2), composed(2, 30, 1), composed(1, 12, 2),
                             composed(1, 11, 1)}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.outbox.size(), std::size_t(3));
    const std::vector<quint64> expected{11, 12, 30};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const PutComposed original = composed(i < 2 ? 1 : 2, expected[i], i < 2 ? i + 1 : 1);
        const OutboxItem &item = image.outbox[i];
        QCOMPARE(item.conversation, original.conversation);
        QCOMPARE(item.id, original.id);
        QCOMPARE(item.number, original.number);
        QCOMPARE(item.kind, original.kind);
        QCOMPARE(item.content, encodeContent(original.content));
    }
}

void tst_LocalStoreConformance::aFinalRefusalLeavesTheOutbox_A2()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Sending);
    QVERIFY(m_store->commit({MarkFailed{c1, idOf<MessageId>(10), wire::ErrorCode::TooLarge}}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Failed);
    QVERIFY(m_store->store().load().outbox.empty());
    m_store->reopen();
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Failed);
    QVERIFY(m_store->store().load().outbox.empty());
}

void tst_LocalStoreConformance::onlyAFailedMessageCanBeRemoved_rule5()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1), composed(1, 11, 2), entry(1, 12, 1)}));
    QVERIFY(m_store->commit({MarkFailed{c1, idOf<MessageId>(10), wire::ErrorCode::TooLarge}}));
    for (quint64 message : {10, 11, 12, 13})
        QVERIFY(m_store->commit({RemoveFailed{c1, idOf<MessageId>(message)}}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{12, 11}));
    QCOMPARE(m_store->store().load().outbox.size(), std::size_t(1));
}

void tst_LocalStoreConformance::renumberedEnvelopesKeepTheirBytes_rule2()
{
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 5), composed(1, 11, 6)}));
    QVERIFY(m_store->commit({Renumber{c1, idOf<MessageId>(10), 8}, Renumber{c1, idOf<MessageId>(11), 7}}));
    const LocalImage image = m_store->store().load();
    QCOMPARE(image.outbox.at(0).id, idOf<MessageId>(11));
    QCOMPARE(image.outbox.at(1).number, quint64(8));
    QCOMPARE(image.outbox.at(1).content, encodeContent(composed(1, 10, 5).content));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{11, 10}));
}

void tst_LocalStoreConformance::marksOnlyGrow_rule6()
{
    QVERIFY(m_store->commit({identity(), conversation(1), mark(1, me, 9, 5), mark(1, me, 4, 6), mark(1, me, 1, 1)}));
    QVERIFY(m_store->commit({SetRead{c1, 8}, SetRead{c1, 7}}));
    m_store->reopen();
    const ConversationImage image = m_store->store().load().conversations.at(c1);
    QCOMPARE(image.confirmedDelivered, Seq(9));
    QCOMPARE(image.confirmedRead, Seq(6));
    QCOMPARE(image.readOwn, Seq(8));
}

void tst_LocalStoreConformance::unreadIsWhatCountsAndIsNotRead_rule7()
{
    PutEntry silent = entry(1, 12, 3);
    silent.entry.kind = quint8(wire::EntryKind::Silent);
    QVERIFY(m_store->commit({identity(), conversation(1), entry(1, 10, 1), entry(1, 11, 2), silent,
                             entry(1, 13, 4, me), entry(1, 14, 5)}));
    QCOMPARE(m_store->unread(1), 3);
    QVERIFY(m_store->commit({SetRead{c1, 1}}));
    QCOMPARE(m_store->unread(1), 2);
    QVERIFY(m_store->commit({mark(1, me, 5, 2), entry(1, 15, 6)})); // read on another device
    QCOMPARE(m_store->unread(1), 2);
    QVERIFY(m_store->commit({mark(1, ada, 6, 6)})); // what others read is theirs
    QCOMPARE(m_store->unread(1), 2);
    QVERIFY(m_store->commit({SetRead{c1, 6}}));
    QCOMPARE(m_store->unread(1), 0);
    m_store->reopen();
    QCOMPARE(m_store->unread(1), 0);
}

void tst_LocalStoreConformance::statusTable_A2_data()
{
    QTest::addColumn<quint64>("seq");
    QTest::addColumn<quint64>("delivered");
    QTest::addColumn<quint64>("read");
    QTest::addColumn<int>("expected");
    QTest::newRow("unsent") << quint64(0) << quint64(9) << quint64(9) << int(MessageStatus::Sending);
    QTest::newRow("no marks") << quint64(5) << quint64(0) << quint64(0) << int(MessageStatus::Sent);
    QTest::newRow("delivered before it") << quint64(5) << quint64(4) << quint64(4) << int(MessageStatus::Sent);
    QTest::newRow("delivered") << quint64(5) << quint64(5) << quint64(4) << int(MessageStatus::Delivered);
    QTest::newRow("read") << quint64(5) << quint64(5) << quint64(5) << int(MessageStatus::Read);
    QTest::newRow("read without delivered") << quint64(5) << quint64(0) << quint64(7) << int(MessageStatus::Read);
}

void tst_LocalStoreConformance::statusTable_A2()
{
    QFETCH(quint64, seq);
    QFETCH(quint64, delivered);
    QFETCH(quint64, read);
    QFETCH(int, expected);
    QVERIFY(m_store->commit({identity(), conversation(1), composed(1, 10, 1), mark(1, ada, delivered, read),
                             mark(1, me, 9, 9)}));
    if (seq > 0)
        QVERIFY(m_store->commit({sent(1, 10, seq)}));
    QCOMPARE(int(statusOf(*m_store, 10)), expected);
}

void tst_LocalStoreConformance::notesToSelfAreReadAtOnce_A2()
{
    QVERIFY(m_store->commit({identity(), conversation(1, {}), composed(1, 10, 1)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Sending);
    QVERIFY(m_store->commit({sent(1, 10, 1)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Read);
}

void tst_LocalStoreConformance::aGroupIsReadWhenAllHave_A2()
{
    QVERIFY(m_store->commit({identity(), conversation(1, {ada, bob}), composed(1, 10, 1), sent(1, 10, 3),
                             mark(1, ada, 9, 9)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Sent);
    QVERIFY(m_store->commit({mark(1, bob, 3, 0)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Delivered);
    QVERIFY(m_store->commit({mark(1, bob, 3, 3)}));
    QCOMPARE(statusOf(*m_store, 10), MessageStatus::Read);
}

void tst_LocalStoreConformance::aNewGenerationKeepsOrderAndStatus_A2_rule4()
{
    QVERIFY(m_store->commit({identity(), BeginGeneration{idOf<GenerationId>(1)}, conversation(1), entry(1, 10, 1),
                             composed(1, 11, 1), sent(1, 11, 2), entry(1, 12, 3), composed(1, 13, 2), sent(1, 13, 4),
                             entry(1, 14, 5), composed(1, 15, 3), mark(1, ada, 4, 2), SetRead{c1, 3},
                             SetCursor{LogId::of(c1), 5}, SetMarksVersion{8}}));
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(2)}}));
    m_store->reopen();
    const LocalImage image = m_store->store().load();
    QVERIFY(image.cursors.empty());
    QCOMPARE(image.marksVersion, quint64(0));
    QCOMPARE(*image.generation, idOf<GenerationId>(2));
    QCOMPARE(image.conversations.at(c1).readOwn, Seq(0));
    QCOMPARE(image.outbox.size(), std::size_t(3)); // 15 waits; 11 and 13 are handed back, in the order of their numbers
    QCOMPARE(image.outbox.front().id, idOf<MessageId>(11));
    QVERIFY(image.kept.empty());
    QCOMPARE(m_store->timeline(1), (std::vector<Seen>{{10, int(MessageStatus::Received), 0},
                                                      {11, int(MessageStatus::Read), 0},
                                                      {12, int(MessageStatus::Received), 0},
                                                      {13, int(MessageStatus::Delivered), 0},
                                                      {14, int(MessageStatus::Received), 0},
                                                      {15, int(MessageStatus::Sending), 0}}));
    // They come again: the same places, and what was read is not unread once more.
    QVERIFY(m_store->commit({entry(1, 10, 1), entry(1, 11, 2, me), entry(1, 12, 3)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12, 13, 14, 15}));
    QCOMPARE(m_store->unread(1), 0);
    QCOMPARE(statusOf(*m_store, 11), MessageStatus::Read);
    QVERIFY(m_store->commit({entry(1, 13, 4, me), entry(1, 14, 5)}));
    QCOMPARE(m_store->unread(1), 1);
}

void tst_LocalStoreConformance::lostMessagesStandWhereTheGenerationsPart_A4()
{
    QVERIFY(m_store->commit({identity(), BeginGeneration{idOf<GenerationId>(1)}, conversation(1), entry(1, 10, 1),
                             entry(1, 11, 2), entry(1, 12, 3), entry(1, 13, 4), entry(1, 14, 5)}));
    // The relay was restored to where it had two entries; 14 is handed back by its sender, 12 and 13 are lost there.
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(2)}, entry(1, 10, 1), entry(1, 11, 2),
                             entry(1, 20, 3), entry(1, 14, 4), entry(1, 21, 5)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12, 13, 20, 14, 21}));
    QVERIFY(m_store->commit({BeginGeneration{idOf<GenerationId>(3)}, entry(1, 10, 1), entry(1, 30, 2)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{10, 11, 12, 13, 20, 14, 21, 30}));
}

void tst_LocalStoreConformance::anEntryOfAnUnknownConversationIsKept_A1()
{
    QVERIFY(m_store->commit({identity(), entry(5, 10, 1)}));
    QCOMPARE(numbers(m_store->timeline(5)), (Order{10}));
    QVERIFY(m_store->commit({conversation(5)}));
    QCOMPARE(m_store->store().load().conversations.at(idOf<ConversationId>(5)).members.size(), std::size_t(2));
    QCOMPARE(numbers(m_store->timeline(5)), (Order{10}));
}

void tst_LocalStoreConformance::unknownKindsAreKeptButNotShown_B6()
{
    PutEntry newer = entry(1, 10, 1);
    newer.entry.kind = 77;
    QVERIFY(m_store->commit({identity(), conversation(1), newer, entry(1, 11, 2)}));
    QCOMPARE(numbers(m_store->timeline(1)), (Order{11}));
    QCOMPARE(m_store->unread(1), 1);
}

QTEST_GUILESS_MAIN(tst_LocalStoreConformance)
#include "tst_LocalStoreConformance.moc"
