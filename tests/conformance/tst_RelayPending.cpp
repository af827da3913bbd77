// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

constexpr qsizetype plenty = 1'000'000;
constexpr quint64 dayMs = 86'400'000;

std::vector<Seq> seqsOf(const LogPage &page)
{
    std::vector<Seq> seqs;
    for (const wire::Entry &entry : page.entries)
        seqs.push_back(entry.seq);
    return seqs;
}

using Seqs = std::vector<Seq>;

} // namespace

/// Devices that are not listed yet, where a conversation begins for those that are, and whose mailbox is open to whom, in
/// every store (B1, F1, F2).
class tst_RelayPending : public QObject
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
        m_phone = m_world->addDevice(m_ada.account);
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
    }
    void cleanup() { m_world.reset(); }

    void aDeviceWaitsUntilItIsListed_F2();
    void nothingFromBeforeIsGivenToALaterDevice_F2();
    void theFirstListGivesItsDevicesEverything_F2();
    void whatBeginsLaterIsAllItsOwn_F2();
    void theNewestAndHistoryEndThereToo_F2();
    void retentionLeavesEpochsAndTakesTheRest_rule13();
    void mailGoesOnlyToWhoIsListed_F2();
    void mailAloneGoesToFriendsAndToOneself_rule12();
    void mailAloneIsStoredOnce_A3();

private:
    void publish(const PublishManifest &list) { QCOMPARE(m_world->one<ManifestOutcome>(list).error, ErrorCode::None); }
    void everyoneHasKeys()
    {
        publish(listOf(m_ada, 1, {1}));
        publish(listOf(m_bob, 1, {1}));
        publish(listOf(m_eve, 1, {1}));
    }
    AppendOutcome say(const DeviceId &device, quint64 number, quint64 message, std::vector<wire::MailItem> items = {})
    {
        return m_world->append(sealed(*m_world, request(device, m_talk, number, {body(message)}, std::move(items))));
    }
    MailOutcome put(const DeviceId &by, std::vector<wire::MailItem> items)
    {
        return m_world->one<MailOutcome>(PutMail{by, std::move(items), 3'000});
    }
    LogPage read(const DeviceId &device, Seq after, int limit = 100)
    {
        return m_world->reader().readLog(device, LogId::of(m_talk), after, limit, plenty);
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_phone;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayPending::aDeviceWaitsUntilItIsListed_F2()
{
    QVERIFY(!m_world->session(m_ada).isPending && !m_world->session(m_phone).isPending); // there is no list
    QCOMPARE(m_world->append(request(m_phone, m_talk, 1, {body(1)})).error, ErrorCode::None);
    everyoneHasKeys();
    QVERIFY(!m_world->session(m_ada).isPending && m_world->session(m_phone).isPending);
    const AppendOutcome refused = say(m_phone, 2, 2, {mail(m_bob, 90)});
    QVERIFY(refused.error == ErrorCode::DevicePending && refused.fresh.empty() && refused.mail.empty());
    AppendRequest elsewhere = request(m_phone, idOf<ConversationId>(5), 1, {body(2)});
    QCOMPARE(m_world->append(elsewhere).error, ErrorCode::DevicePending); // it is not told what there is
    QCOMPARE(put(m_phone, {mail(m_ada, 91)}).error, ErrorCode::DevicePending);
    publish(listOf(m_ada, 2, {1, 2}));
    m_world->reopen();
    QVERIFY(!m_world->session(m_phone).isPending);
    QCOMPARE(say(m_phone, 2, 2).error, ErrorCode::None);
    QCOMPARE(put(m_phone, {mail(m_ada, 91)}).error, ErrorCode::None);
    const DeviceId third = m_world->addDevice(m_ada.account);
    QVERIFY(m_world->session(third).isPending && !m_world->session(m_ada).isPending);
}

void tst_RelayPending::nothingFromBeforeIsGivenToALaterDevice_F2()
{
    everyoneHasKeys();
    say(m_ada, 1, 1); // 1 and 2 are epochs, 3 the message
    say(m_bob, 1, 2);
    publish(listOf(m_ada, 2, {1, 2})); // 5
    say(m_bob, 2, 3);
    publish(listOf(m_ada, 3, {1, 2})); // 7: of no importance to it
    m_world->reopen();
    const LogPage page = read(m_phone, 0);
    QVERIFY(page.allowed && page.first == 5 && page.why == wire::TrimReason::BeforeDevice && page.head == 7);
    QCOMPARE(seqsOf(page), (Seqs{5, 6, 7}));
    QCOMPARE(seqsOf(read(m_phone, 2)), (Seqs{5, 6, 7}));
    QCOMPARE(seqsOf(read(m_phone, 5)), (Seqs{6, 7}));
    QVERIFY(read(m_ada, 0).first == 1 && seqsOf(read(m_ada, 0)).size() == 7);
    QVERIFY(read(m_bob, 0).first == 1 && read(m_bob, 0).why == wire::TrimReason::Expired);
    QCOMPARE(m_world->session(m_phone).behind.back().after, Seq(0));
}

void tst_RelayPending::theFirstListGivesItsDevicesEverything_F2()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    publish(listOf(m_ada, 1, {1, 2}));
    QVERIFY(read(m_phone, 0).first == 1 && seqsOf(read(m_phone, 0)).size() == 2);
    QVERIFY(read(m_ada, 0).first == 1);
}

void tst_RelayPending::whatBeginsLaterIsAllItsOwn_F2()
{
    everyoneHasKeys();
    publish(listOf(m_bob, 2, {1}));
    const DeviceId tablet = m_world->addDevice(m_bob.account);
    publish(listOf(m_bob, 3, {1, 2}));
    say(m_ada, 1, 1); // brings the very version that listed the tablet, at 2
    QCOMPARE(seqsOf(read(tablet, 0)), (Seqs{1, 2, 3}));
    QCOMPARE(read(tablet, 0).first, Seq(1));
}

void tst_RelayPending::theNewestAndHistoryEndThereToo_F2()
{
    everyoneHasKeys();
    say(m_ada, 1, 1);
    publish(listOf(m_ada, 2, {1, 2})); // 4
    for (quint64 n = 1; n <= 4; ++n)
        say(m_bob, n, 10 + n);
    const auto newest = [&](quint64 count) {
        return m_world->reader().readNewest(m_phone, LogId::of(m_talk), 0, count, 100, plenty);
    };
    QVERIFY(newest(2).first == 7 && newest(2).why == wire::TrimReason::Asked);
    QVERIFY(newest(50).first == 4 && newest(50).why == wire::TrimReason::BeforeDevice);
    QVERIFY(newest(5).first == 4 && newest(5).why == wire::TrimReason::BeforeDevice); // all that it may have
    const LogPage before = m_world->reader().readBefore(m_phone, m_talk, 6, 100, plenty);
    QVERIFY(before.first == 4 && seqsOf(before) == (Seqs{4, 5}));
    QVERIFY(m_world->reader().readBefore(m_phone, m_talk, 4, 100, plenty).entries.empty());
}

void tst_RelayPending::retentionLeavesEpochsAndTakesTheRest_rule13()
{
    everyoneHasKeys();
    say(m_ada, 1, 1);
    publish(listOf(m_ada, 2, {1, 2}, 1'000)); // 4
    say(m_ada, 2, 2);
    publish(listOf(m_ada, 3, {1, 2}, 60 * dayMs)); // 6
    for (const DeviceId &device : {m_ada, m_phone, m_bob})
        m_world->acknowledge(device, LogId::of(m_talk), 6);
    m_world->one<RetentionOutcome>(BeginRetention{40 * dayMs, true});
    QCOMPARE(m_world->one<RetentionOutcome>(PurgeBodies{40 * dayMs}).done, quint64(5));
    m_world->reopen();
    const LogPage page = read(m_phone, 0);
    QVERIFY(page.first == 6 && page.why == wire::TrimReason::Expired && seqsOf(page) == Seqs{6} && page.damaged.empty());
    for (const quint64 epoch : {quint64(1), quint64(2), quint64(3)})
        QCOMPARE(m_world->reader().readRoster(m_bob, m_talk, epoch).members.size(), std::size_t(epoch == 1 ? 1 : 2));
}

void tst_RelayPending::mailGoesOnlyToWhoIsListed_F2()
{
    const DeviceId tablet = m_world->addDevice(m_bob.account);
    const std::vector<wire::MailItem> items{mail(m_bob, 90), mail(tablet, 90), mail(m_eve, 90), mail(m_phone, 90)};
    QCOMPARE(m_world->append(request(m_ada, m_talk, 1, {body(1)}, items)).mail.size(), std::size_t(4)); // there are no lists
    everyoneHasKeys();
    std::vector<wire::MailItem> later = items;
    for (wire::MailItem &item : later)
        item.id = idOf<MessageId>(91);
    const AppendOutcome outcome = say(m_ada, 2, 2, later);
    QCOMPARE(outcome.error, ErrorCode::None);
    QVERIFY(outcome.mail.size() == 1 && outcome.mail.front().to == m_bob); // eve is listed, and not in the conversation
    publish(listOf(m_bob, 2, {1, 2}));
    QVERIFY(say(m_ada, 3, 3, later).mail.front().to == tablet);
}

void tst_RelayPending::mailAloneGoesToFriendsAndToOneself_rule12()
{
    everyoneHasKeys();
    QVERIFY(put(m_ada, {mail(m_bob, 90), mail(m_eve, 90)}).mail.empty()); // only one side has asked for the other
    const MailOutcome own = put(m_ada, {mail(m_ada, 91), mail(m_phone, 91), mail({m_ada.account, 9}, 91)});
    QVERIFY(own.error == ErrorCode::None && own.mail.size() == 1 && own.mail.front().to == m_ada); // the phone is not listed
    say(m_ada, 1, 1);
    QVERIFY(put(m_ada, {mail(m_bob, 90)}).mail.empty());
    QVERIFY(put(m_bob, {mail(m_ada, 92)}).mail.empty());
    m_world->one<AccountOutcome>(AcceptConversation{m_bob, m_talk, 2'000});
    const MailOutcome there = put(m_ada, {mail(m_bob, 90), mail(m_eve, 90)});
    QVERIFY(there.mail.size() == 1 && there.mail.front().to == m_bob && there.mail.front().entry.sender == m_ada.account);
    QCOMPARE(put(m_bob, {mail(m_ada, 92)}).mail.size(), std::size_t(1));
    publish(listOf(m_ada, 2, {1, 2}));
    QCOMPARE(put(m_bob, {mail(m_phone, 92)}).mail.size(), std::size_t(1));
    QCOMPARE(put({m_bob.account, 9}, {mail(m_ada, 93)}).error, ErrorCode::TokenUnknown);
}

void tst_RelayPending::mailAloneIsStoredOnce_A3()
{
    everyoneHasKeys();
    const MailOutcome first = put(m_ada, {mail(m_ada, 90), mail(m_ada, 90), mail(m_ada, 91)});
    QCOMPARE(first.mail.size(), std::size_t(2));
    QVERIFY(put(m_ada, {mail(m_ada, 90)}).mail.empty());
    m_world->reopen();
    const auto read = m_world->entries(m_ada, LogId::mailbox());
    QVERIFY(read.size() == 2 && read.front() == first.mail.front().entry && read.front().relayTimeMs == 3'000);
    m_world->acknowledge(m_ada, LogId::mailbox(), 2);
    QVERIFY(put(m_ada, {mail(m_ada, 90)}).mail.empty());
}

QTEST_GUILESS_MAIN(tst_RelayPending)
#include "tst_RelayPending.moc"
