// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// Mailboxes and account logs in every store: what travels with a message (A3, A11, rules 1 and 9).
class tst_RelayMail : public QObject
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

    void itemsAreStoredOnce_A3();
    void itemsForNobodyAreDropped_rule1();
    void theMailboxIsTheDevicesOwn_F5();
    void acknowledgedMailIsDeletedAndStaysKnown_A3();
    void timesInTheMailboxNeverGoBack_A4();
    void theFirstEntryIsAnnounced_A11();
    void theNoteToSelfIsAnnouncedOnce_A11();
    void aTransactionIsSharedByManyRequests_A1();

private:
    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayMail::itemsAreStoredOnce_A3()
{
    const DeviceId second = m_world->addDevice(m_bob.account);
    const AppendOutcome outcome = m_world->append(
        request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90), mail(m_bob, 90), mail(second, 90), mail(m_bob, 91)}));
    QCOMPARE(outcome.mail.size(), std::size_t(3));
    QCOMPARE(outcome.mail.at(0).to, m_bob);
    QCOMPARE(outcome.mail.at(1).to, second);
    QCOMPARE(outcome.mail.at(2).entry.seq, Seq(2));
    // Another message may bring the same item once more.
    QVERIFY(m_world->append(request(m_ada, m_talk, 2, {body(2)}, {mail(m_bob, 90), mail(m_bob, 91)})).mail.empty());
    const auto read = m_world->entries(m_bob, LogId::mailbox());
    QCOMPARE(read.size(), std::size_t(2));
    QVERIFY(read.at(0) == outcome.mail.at(0).entry);
    QVERIFY(read.at(1) == outcome.mail.at(2).entry);
    QCOMPARE(read.at(0).sender, m_ada.account);
    QCOMPARE(read.at(0).senderDevice, m_ada.number);
    QCOMPARE(read.at(0).ordinal, Seq(0));
    QCOMPARE(read.at(0).body, mail(m_bob, 90).bytes);
    QVERIFY(m_world->entries(second, LogId::mailbox()).size() == 1);
}

void tst_RelayMail::itemsForNobodyAreDropped_rule1()
{
    const DeviceId gone{m_bob.account, 7};
    const AppendOutcome outcome = m_world->append(
        request(m_ada, m_talk, 1, {body(1)}, {mail(gone, 90), mail({idOf<AccountId>(99), 1}, 91), mail(m_bob, 92)}));
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.mail.size(), std::size_t(1));
    QCOMPARE(outcome.mail.front().entry.seq, Seq(1));
}

void tst_RelayMail::theMailboxIsTheDevicesOwn_F5()
{
    const DeviceId second = m_world->addDevice(m_bob.account);
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)}));
    QVERIFY(m_world->entries(second, LogId::mailbox()).empty());
    QVERIFY(m_world->entries(m_ada, LogId::mailbox()).empty());
    m_world->acknowledge(second, LogId::mailbox(), 1); // it has none: passed over
    m_world->acknowledge(m_ada, LogId::mailbox(), 1);
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(1));
}

void tst_RelayMail::acknowledgedMailIsDeletedAndStaysKnown_A3()
{
    const auto items = std::vector{mail(m_bob, 90), mail(m_bob, 91), mail(m_bob, 92)};
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, items));
    m_world->acknowledge(m_bob, LogId::mailbox(), 4); // beyond the head
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(3));
    m_world->acknowledge(m_bob, LogId::mailbox(), 2);
    m_world->acknowledge(m_bob, LogId::mailbox(), 1);
    const auto left = m_world->entries(m_bob, LogId::mailbox());
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(left.front().seq, Seq(3));
    m_world->acknowledge(m_bob, LogId::mailbox(), 3);
    m_world->reopen();
    QVERIFY(m_world->append(request(m_ada, m_talk, 2, {body(2)}, items)).mail.empty());
    const AppendOutcome next = m_world->append(request(m_ada, m_talk, 3, {body(3)}, {mail(m_bob, 93)}));
    QCOMPARE(next.mail.front().entry.seq, Seq(4)); // places are never given twice
}

void tst_RelayMail::timesInTheMailboxNeverGoBack_A4()
{
    AppendRequest first = request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)});
    AppendRequest second = request(m_ada, m_talk, 2, {body(2)}, {mail(m_bob, 91)});
    first.relayTimeMs = 9'000;
    second.relayTimeMs = 8'000;
    m_world->append(first);
    QCOMPARE(m_world->append(second).mail.front().entry.relayTimeMs, quint64(9'000));
}

void tst_RelayMail::theFirstEntryIsAnnounced_A11()
{
    QVERIFY(m_world->entries(m_bob, LogId::accountLog()).empty()); // started, but nothing was said
    const AppendOutcome outcome = m_world->append(request(m_bob, m_talk, 1, {body(1), body(2)}));
    QCOMPARE(outcome.announced.size(), std::size_t(2));
    QCOMPARE(outcome.announced.at(0).account, m_ada.account);
    QCOMPARE(outcome.announced.at(1).account, m_bob.account);
    QVERIFY(m_world->append(request(m_ada, m_talk, 1, {body(3)})).announced.empty());

    const auto log = m_world->entries(m_ada, LogId::accountLog());
    QCOMPARE(log.size(), std::size_t(1));
    QVERIFY(log.front() == outcome.announced.at(0).entry);
    QCOMPARE(log.front().seq, Seq(1));
    QCOMPARE(log.front().kind, quint8(wire::EntryKind::AccountEvent));
    QVERIFY(log.front().sender.isNull());
    const auto event = wire::decodeAccountEvent(log.front().body);
    QVERIFY(event.has_value());
    QCOMPARE(event->joined, std::optional(m_talk));
    QVERIFY((event->members
             == std::vector<wire::Member>{{m_ada.account, QStringLiteral("ada")}, {m_bob.account, QStringLiteral("bob")}}));
    QVERIFY(m_world->entries(m_eve, LogId::accountLog()).empty());

    const ConversationId other = m_world->talk(m_eve, QStringLiteral("ada"));
    m_world->append(request(m_eve, other, 1, {body(4)}));
    QCOMPARE(m_world->entries(m_ada, LogId::accountLog()).back().seq, Seq(2));
}

void tst_RelayMail::theNoteToSelfIsAnnouncedOnce_A11()
{
    const ConversationId self = m_world->talk(m_ada, QStringLiteral("ada"));
    const AppendOutcome outcome = m_world->append(request(m_ada, self, 1, {body(1)}));
    QCOMPARE(outcome.members, std::vector{m_ada.account});
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    QCOMPARE(m_world->append(request(m_bob, self, 1, {body(2)})).error, ErrorCode::NotAMember);
}

void tst_RelayMail::aTransactionIsSharedByManyRequests_A1()
{
    const auto outcomes = m_world->commit({
        request(m_ada, m_talk, 1, {body(1)}),
        request(m_eve, m_talk, 1, {body(2)}, {mail(m_bob, 90)}), // refused
        request(m_bob, m_talk, 1, {body(3)}),
        request(m_ada, m_talk, 5, {body(4)}), // a gap
        request(m_ada, m_talk, 2, {body(5)}),
    });
    std::vector<ErrorCode> errors;
    for (const Outcome &outcome : outcomes)
        errors.push_back(std::get<AppendOutcome>(outcome).error);
    QCOMPARE(errors, (std::vector{ErrorCode::None, ErrorCode::NotAMember, ErrorCode::None, ErrorCode::NumberGap,
                                  ErrorCode::None}));
    QCOMPARE(std::get<AppendOutcome>(outcomes[0]).announced.size(), std::size_t(2));
    QCOMPARE(std::get<AppendOutcome>(outcomes[2]).announced.size(), std::size_t(1)); // an answer accepts
    QCOMPARE(std::get<AppendOutcome>(outcomes[4]).stored.front().seq, Seq(3));
    m_world->reopen();
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(3));
    QVERIFY(m_world->entries(m_bob, LogId::mailbox()).empty());
    QVERIFY(m_world->commit({}).empty());
}

QTEST_GUILESS_MAIN(tst_RelayMail)
#include "tst_RelayMail.moc"
