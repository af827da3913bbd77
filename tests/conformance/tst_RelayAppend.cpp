// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Limits.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

std::vector<Seq> seqsOf(const AppendOutcome &outcome)
{
    std::vector<Seq> seqs;
    for (const wire::StoredBody &stored : outcome.stored)
        seqs.push_back(stored.seq);
    return seqs;
}

using Seqs = std::vector<Seq>;

} // namespace

/// What Store::append must do in every store (A3, A4, A11, rules 1 to 3).
class tst_RelayAppend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void onlyMembersAppend_A11_F5();
    void anotherEpochIsStale_rule1();
    void theRelaySaysWhoWhenAndWhere_A4();
    void aRepeatGetsTheFirstResult_A3();
    void aRepeatInPartGoesOn_rule2();
    void aGapTakesNothing_rule2();
    void aTakenNumberUnderAnotherIdIsAGap_rule2();
    void numbersAreOfDeviceAndConversation_rule2();
    void aKnownMessageMayBeNumberedAnew_rule3();
    void aFinalRefusalConsumesItsNumber_rule2_data();
    void aFinalRefusalConsumesItsNumber_rule2();
    void aRefusalLeavesNoHole_A4();
    void idsOfOthersAreRefused_rule3();
    void anotherDeviceOfTheAccountGetsTheFirstResult_A3();
    void aRefusedIdIsFreeForOthers_rule3();
    void ordinalsCountWhatCounts_rule7();

private:
    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayAppend::onlyMembersAppend_A11_F5()
{
    const auto items = std::vector{mail(m_bob, 90)};
    const DeviceId unknown{m_ada.account, 9};
    for (const DeviceId &who : {m_eve, unknown, DeviceId{idOf<AccountId>(77), 1}}) {
        AppendRequest asked = request(who, m_talk, 1, {body(1)}, items);
        asked.append.epoch = 5; // membership is judged first
        const AppendOutcome outcome = m_world->append(asked);
        QCOMPARE(outcome.error, who == m_eve ? ErrorCode::NotAMember : ErrorCode::TokenUnknown);
        QVERIFY(outcome.stored.empty() && outcome.fresh.empty() && outcome.members.empty() && outcome.mail.empty());
    }
    QCOMPARE(m_world->append(request(m_ada, idOf<ConversationId>(5), 1, {body(1)}, items)).error, ErrorCode::NotAMember);
    QVERIFY(m_world->entries(m_ada, LogId::of(m_talk)).empty());
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
}

void tst_RelayAppend::anotherEpochIsStale_rule1()
{
    AppendRequest asked = request(m_ada, m_talk, 7, {body(1)}, {mail(m_bob, 90)}); // a gap, but the epoch comes first
    asked.append.epoch = 1;
    QCOMPARE(m_world->append(asked).error, ErrorCode::StaleEpoch);
    asked.append.epoch = 0;
    asked.append.rosterDigest = idOf<RosterDigest>(1);
    QCOMPARE(m_world->append(asked).error, ErrorCode::StaleEpoch);
    QVERIFY(m_world->entries(m_ada, LogId::of(m_talk)).empty());
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
}

void tst_RelayAppend::theRelaySaysWhoWhenAndWhere_A4()
{
    AppendRequest first = request(m_ada, m_talk, 1, {body(1), body(2, silent)});
    first.relayTimeMs = 5'000;
    AppendRequest second = request(m_bob, m_talk, 1, {body(3)});
    second.relayTimeMs = 4'000; // the relay's clock was set back
    const AppendOutcome one = m_world->append(first);
    const AppendOutcome two = m_world->append(second);
    QCOMPARE(seqsOf(one), (Seqs{1, 2}));
    QCOMPARE(seqsOf(two), (Seqs{3}));
    QCOMPARE(one.members, (std::vector{m_ada.account, m_bob.account}));
    QCOMPARE(two.members, one.members);
    QCOMPARE(one.stored.front().relayTimeMs, quint64(5'000));
    QCOMPARE(two.stored.front().relayTimeMs, quint64(5'000));

    const auto read = m_world->entries(m_bob, LogId::of(m_talk));
    QCOMPARE(read.size(), std::size_t(3));
    QVERIFY(one.fresh == std::vector(read.begin(), read.begin() + 2));
    QVERIFY(two.fresh == std::vector(read.begin() + 2, read.end()));
    wire::Entry expected;
    expected.seq = 2;
    expected.ordinal = 1;
    expected.kind = silent;
    expected.sender = m_ada.account;
    expected.senderDevice = m_ada.number;
    expected.number = 2;
    expected.id = idOf<MessageId>(2);
    expected.relayTimeMs = 5'000;
    expected.body = body(2).bytes;
    QVERIFY(read.at(1) == expected);
    QVERIFY(m_world->entries(m_ada, LogId::of(m_talk)) == read);
}

void tst_RelayAppend::aRepeatGetsTheFirstResult_A3()
{
    AppendRequest asked = request(m_ada, m_talk, 1, {body(1), body(2, 99), body(3)}, {mail(m_bob, 90)});
    const AppendOutcome first = m_world->append(asked);
    QCOMPARE(first.fresh.size(), std::size_t(2));
    asked.relayTimeMs += 60'000;
    for (int i = 0; i < 2; ++i) {
        const AppendOutcome again = m_world->append(asked);
        QCOMPARE(again.error, ErrorCode::None);
        QVERIFY(again.stored == first.stored);
        QVERIFY(again.fresh.empty() && again.mail.empty() && again.announced.empty());
        m_world->reopen(); // for ever, not as long as it is remembered
    }
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(2));
    QCOMPARE(m_world->entries(m_bob, LogId::accountLog()).size(), std::size_t(1));
    // The same in one transaction, as after a reconnect between a request and its answer.
    const AppendRequest next = request(m_ada, m_talk, 4, {body(4)});
    const auto outcomes = m_world->commit({next, next});
    QCOMPARE(seqsOf(std::get<AppendOutcome>(outcomes[0])), (Seqs{3}));
    QCOMPARE(seqsOf(std::get<AppendOutcome>(outcomes[1])), (Seqs{3}));
    QVERIFY(std::get<AppendOutcome>(outcomes[1]).fresh.empty());
}

void tst_RelayAppend::aRepeatInPartGoesOn_rule2()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 2, {body(2), body(3), body(4)}));
    QCOMPARE(seqsOf(outcome), (Seqs{2, 3, 4}));
    QCOMPARE(outcome.fresh.size(), std::size_t(2));
    QCOMPARE(outcome.fresh.front().number, quint64(3));
    QCOMPARE(m_world->entries(m_ada, LogId::of(m_talk)).size(), std::size_t(4));
}

void tst_RelayAppend::aGapTakesNothing_rule2()
{
    const auto gap = [&](quint64 first, std::vector<wire::Body> bodies) {
        return m_world->append(request(m_ada, m_talk, first, std::move(bodies), {mail(m_bob, 90)}));
    };
    AppendOutcome outcome = gap(2, {body(1), body(2)});
    QCOMPARE(outcome.error, ErrorCode::NumberGap);
    QCOMPARE(outcome.expected, quint64(1));
    QVERIFY(outcome.stored.empty() && outcome.fresh.empty() && outcome.mail.empty());
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2), body(3)}));
    outcome = gap(5, {body(5)});
    QCOMPARE(outcome.error, ErrorCode::NumberGap);
    QCOMPARE(outcome.expected, quint64(4));
    QCOMPARE(gap(std::numeric_limits<quint64>::max(), {body(5)}).error, ErrorCode::NumberGap);
    QCOMPARE(m_world->entries(m_ada, LogId::of(m_talk)).size(), std::size_t(3));
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
    QCOMPARE(seqsOf(m_world->append(request(m_ada, m_talk, 4, {body(5)}))), (Seqs{4}));
}

void tst_RelayAppend::aTakenNumberUnderAnotherIdIsAGap_rule2()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    // A profile restored from a copy numbers from the past on.
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 2, {body(8)}));
    QCOMPARE(outcome.error, ErrorCode::NumberGap);
    QCOMPARE(outcome.expected, quint64(3));
    QCOMPARE(m_world->append(request(m_ada, m_talk, 1, {body(1), body(8)})).error, ErrorCode::NumberGap);
    QCOMPARE(m_world->entries(m_ada, LogId::of(m_talk)).size(), std::size_t(2));
}

void tst_RelayAppend::numbersAreOfDeviceAndConversation_rule2()
{
    const DeviceId second = m_world->addDevice(m_ada.account);
    const ConversationId other = m_world->talk(m_ada, QStringLiteral("eve"));
    QCOMPARE(seqsOf(m_world->append(request(m_ada, m_talk, 1, {body(1)}))), (Seqs{1}));
    QCOMPARE(seqsOf(m_world->append(request(second, m_talk, 1, {body(2)}))), (Seqs{2}));
    QCOMPARE(seqsOf(m_world->append(request(m_ada, other, 1, {body(1)}))), (Seqs{1})); // ids too
    m_world->reopen();
    QCOMPARE(m_world->append(request(second, other, 2, {body(4)})).expected, quint64(1));
    QCOMPARE(seqsOf(m_world->append(request(second, m_talk, 2, {body(5)}))), (Seqs{3}));
}

void tst_RelayAppend::aKnownMessageMayBeNumberedAnew_rule3()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 3, {body(1), body(3)}));
    QCOMPARE(seqsOf(outcome), (Seqs{1, 3}));
    QCOMPARE(outcome.fresh.front().number, quint64(4));
    // Twice in one request.
    const AppendOutcome twice = m_world->append(request(m_ada, m_talk, 5, {body(4), body(4)}));
    QCOMPARE(seqsOf(twice), (Seqs{4, 4}));
    QCOMPARE(twice.fresh.size(), std::size_t(1));
    QCOMPARE(m_world->append(request(m_ada, m_talk, 9, {body(9)})).expected, quint64(7));
}

void tst_RelayAppend::aFinalRefusalConsumesItsNumber_rule2_data()
{
    QTest::addColumn<quint8>("kind");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const int most = int(wire::bodyBytesMax);
    QTest::newRow("redacts nothing") << quint8(wire::EntryKind::Redact) << 1 << ErrorCode::NoSuchMessage;
    QTest::newRow("the relay's own") << quint8(wire::EntryKind::AccountEvent) << 1 << ErrorCode::Unsupported;
    QTest::newRow("unheard of") << quint8(99) << most + 1 << ErrorCode::Unsupported;
    QTest::newRow("too large") << counts << most + 1 << ErrorCode::TooLarge;
    QTest::newRow("just right") << counts << most << ErrorCode::None;
    QTest::newRow("empty") << silent << 0 << ErrorCode::None;
}

void tst_RelayAppend::aFinalRefusalConsumesItsNumber_rule2()
{
    QFETCH(quint8, kind);
    QFETCH(int, bytes);
    QFETCH(ErrorCode, code);
    const wire::Body asked{kind, idOf<MessageId>(1), QByteArray(bytes, 'x')};
    const AppendRequest once = request(m_ada, m_talk, 1, {asked}, {mail(m_bob, 90)});
    for (int i = 0; i < 2; ++i) {
        const AppendOutcome outcome = m_world->append(once);
        QCOMPARE(outcome.error, ErrorCode::None);
        QCOMPARE(outcome.stored.at(0).refused, code);
        QCOMPARE(outcome.stored.at(0).seq, Seq(code == ErrorCode::None ? 1 : 0));
        m_world->reopen();
    }
    // Its keys are delivered all the same, or later messages could not be opened.
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(1));
    QCOMPARE(m_world->append(request(m_ada, m_talk, 2, {body(2)})).error, ErrorCode::None);
}

void tst_RelayAppend::aRefusalLeavesNoHole_A4()
{
    const AppendOutcome outcome = m_world->append(request(m_ada, m_talk, 1, {body(1), body(2, 77), body(3)}));
    QCOMPARE(seqsOf(outcome), (Seqs{1, 0, 2}));
    QCOMPARE(outcome.stored.at(1).relayTimeMs, quint64(0));
    QCOMPARE(outcome.fresh.back().number, quint64(3));
    // A refusal alone is no first entry: nobody hears of the conversation.
    const ConversationId other = m_world->talk(m_ada, QStringLiteral("eve"));
    QVERIFY(m_world->append(request(m_ada, other, 1, {body(1, 77)})).announced.empty());
    QCOMPARE(m_world->append(request(m_ada, other, 2, {body(2)})).announced.size(), std::size_t(2));
}

void tst_RelayAppend::idsOfOthersAreRefused_rule3()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    const AppendOutcome outcome = m_world->append(request(m_bob, m_talk, 1, {body(1), body(101)}));
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.stored.at(0).refused, ErrorCode::MessageIdUsed);
    QVERIFY(outcome.stored.at(1).seq > 0);
    QVERIFY(m_world->append(request(m_bob, m_talk, 1, {body(1)})).stored.front() == outcome.stored.front());
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).front().sender, m_ada.account);
}

/// A profile that was signed in anew is another device, and what it had sent may have arrived (A3).
void tst_RelayAppend::anotherDeviceOfTheAccountGetsTheFirstResult_A3()
{
    const auto first = m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)})).stored;
    const DeviceId again = m_world->addDevice(m_ada.account);
    QCOMPARE(m_world->one<AccountOutcome>(UnlinkDevice{again, m_ada.number, 8'000}).error, ErrorCode::None);
    // Under the old numbers: what is not there yet has to begin with 1.
    const auto gap = m_world->append(request(again, m_talk, 2, {body(2), body(3)}));
    QVERIFY(gap.error == ErrorCode::NumberGap && gap.expected == 1);
    const auto outcome = m_world->append(request(again, m_talk, 1, {body(2), body(3)}));
    QVERIFY(outcome.stored.at(0) == first.at(1) && outcome.stored.at(1).seq == 3);
    QVERIFY(outcome.fresh.size() == 1 && outcome.fresh.front().number == 2);
    m_world->reopen();
    QVERIFY(m_world->append(request(again, m_talk, 9, {body(1)})).stored.at(0) == first.at(0));
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(3));
}

void tst_RelayAppend::aRefusedIdIsFreeForOthers_rule3()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1, 77)}));
    QCOMPARE(seqsOf(m_world->append(request(m_bob, m_talk, 1, {body(1)}))), (Seqs{1}));
    // And what it was for the first stays.
    const auto again = m_world->append(request(m_ada, m_talk, 1, {body(1, 77)})).stored.front();
    QCOMPARE(again.refused, ErrorCode::Unsupported);
    QCOMPARE(again.seq, Seq(0));
}

void tst_RelayAppend::ordinalsCountWhatCounts_rule7()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2, silent), body(3)}));
    m_world->append(request(m_bob, m_talk, 1, {body(4, silent)}));
    m_world->reopen();
    m_world->append(request(m_bob, m_talk, 2, {body(5)}));
    std::vector<Seq> ordinals;
    for (const wire::Entry &entry : m_world->entries(m_ada, LogId::of(m_talk)))
        ordinals.push_back(entry.ordinal);
    QCOMPARE(ordinals, (Seqs{1, 1, 2, 2, 3}));
}

QTEST_GUILESS_MAIN(tst_RelayAppend)
#include "tst_RelayAppend.moc"
