// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr qsizetype plenty = 1'000'000;

std::vector<Seq> seqsOf(const LogPage &page)
{
    std::vector<Seq> seqs;
    for (const wire::Entry &entry : page.entries)
        seqs.push_back(entry.seq);
    return seqs;
}

using Seqs = std::vector<Seq>;

} // namespace

/// Pages and what a session begins with, in every store (A5, B5, rule 9).
class tst_RelayReads : public QObject
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

    void pagesObeyTheirLimits_B5();
    void onlyMembersRead_F5();
    void everyPageSaysHowFarTheMailboxIs_rule9();
    void mailboxAndAccountLogArePagedToo_B5();
    void whatIsBehind_A5();
    void unreadIsASubtraction_rule7();
    void nothingIsBehindForWhoHasAll_A5();
    void whoWasPutBackIsToldOfAll_G16();
    void peersAreThoseWhoHaveAccepted_C3();
    void readsSeeWhatIsCommitted_A1();

private:
    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
};

void tst_RelayReads::pagesObeyTheirLimits_B5()
{
    const LogId log = LogId::of(m_talk);
    std::vector<wire::Body> bodies;
    for (quint64 n = 1; n <= 6; ++n)
        bodies.push_back({counts, idOf<MessageId>(n), QByteArray(100, 'x')});
    m_world->append(request(m_ada, m_talk, 1, bodies));
    const auto read = [&](Seq after, int limit, qsizetype bytesMax) {
        return seqsOf(m_world->reader().readLog(m_bob, log, after, limit, bytesMax));
    };
    QCOMPARE(read(0, 4, plenty), (Seqs{1, 2, 3, 4}));
    QCOMPARE(read(4, 4, plenty), (Seqs{5, 6}));
    QCOMPARE(read(6, 4, plenty), (Seqs{}));
    QCOMPARE(read(std::numeric_limits<Seq>::max(), 4, plenty), (Seqs{}));
    QCOMPARE(read(0, 0, plenty), (Seqs{}));
    QCOMPARE(read(0, -1, plenty), (Seqs{}));
    QCOMPARE(read(0, 10, 300), (Seqs{1, 2, 3}));
    QCOMPARE(read(0, 10, 299), (Seqs{1, 2}));
    QCOMPARE(read(1, 10, 99), (Seqs{2})); // one at least, or a large entry would stop everything
    QCOMPARE(read(1, 10, 0), (Seqs{2}));
    QCOMPARE(m_world->reader().readLog(m_bob, log, 1, 2, plenty).head, Seq(6));
}

void tst_RelayReads::onlyMembersRead_F5()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    for (const DeviceId &who : {m_eve, DeviceId{m_ada.account, 5}, DeviceId{idOf<AccountId>(99), 1}}) {
        const LogPage page = m_world->reader().readLog(who, LogId::of(m_talk), 0, 10, plenty);
        QVERIFY(!page.allowed);
        QVERIFY(page.entries.empty());
        QCOMPARE(page.head, Seq(0));
    }
    QVERIFY(!m_world->reader().readLog(m_ada, LogId::of(idOf<ConversationId>(4)), 0, 10, plenty).allowed);
    QVERIFY(!m_world->reader().readLog({m_ada.account, 5}, LogId::mailbox(), 0, 10, plenty).allowed);
    QVERIFY(!m_world->session({m_ada.account, 5}).exists);
    QVERIFY(m_world->session(m_ada).exists);
}

void tst_RelayReads::everyPageSaysHowFarTheMailboxIs_rule9()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90), mail(m_bob, 91)}));
    for (const LogId &log : {LogId::of(m_talk), LogId::accountLog(), LogId::mailbox()}) {
        const LogPage page = m_world->reader().readLog(m_bob, log, 0, 1, plenty);
        QVERIFY(page.allowed);
        QCOMPARE(page.mailboxHead, Seq(2));
    }
    m_world->acknowledge(m_bob, LogId::mailbox(), 2);
    QCOMPARE(m_world->reader().readLog(m_bob, LogId::of(m_talk), 0, 1, plenty).mailboxHead, Seq(2)); // a place, not a count
    QCOMPARE(m_world->session(m_bob).mailboxHead, Seq(2));
}

void tst_RelayReads::mailboxAndAccountLogArePagedToo_B5()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90), mail(m_bob, 91), mail(m_bob, 92)}));
    m_world->append(request(m_eve, m_world->talk(m_eve, QStringLiteral("bob")), 1, {body(2)}));
    const auto read = [&](const LogId &log, Seq after, int limit, qsizetype bytesMax) {
        return m_world->reader().readLog(m_bob, log, after, limit, bytesMax);
    };
    QCOMPARE(seqsOf(read(LogId::mailbox(), 0, 2, plenty)), (Seqs{1, 2}));
    QCOMPARE(seqsOf(read(LogId::mailbox(), 2, 2, plenty)), (Seqs{3}));
    QCOMPARE(seqsOf(read(LogId::mailbox(), 0, 9, 8)), (Seqs{1}));
    QCOMPARE(read(LogId::mailbox(), 2, 2, plenty).head, Seq(3));
    m_world->acknowledge(m_bob, LogId::mailbox(), 1);
    QCOMPARE(seqsOf(read(LogId::mailbox(), 0, 2, plenty)), (Seqs{2, 3})); // what is deleted takes no room
    QCOMPARE(read(LogId::mailbox(), 0, 2, plenty).first, Seq(2));         // and whoever comes for it is told
    QCOMPARE(read(LogId::mailbox(), 3, 2, plenty).first, Seq(2));
    QCOMPARE(seqsOf(read(LogId::accountLog(), 0, 1, plenty)), (Seqs{1}));
    QCOMPARE(seqsOf(read(LogId::accountLog(), 1, 9, plenty)), (Seqs{2}));
    QCOMPARE(seqsOf(read(LogId::accountLog(), 0, 9, 1)), (Seqs{1}));
    QCOMPARE(read(LogId::accountLog(), 0, 1, plenty).head, Seq(2));
}

void tst_RelayReads::whatIsBehind_A5()
{
    const ConversationId withEve = m_world->talk(m_eve, QStringLiteral("bob"));
    const ConversationId self = m_world->talk(m_bob, QStringLiteral("bob"));
    m_world->talk(m_ada, QStringLiteral("eve")); // not Bob's
    AppendRequest first = request(m_ada, m_talk, 1, {body(1), body(2), body(3)}, {mail(m_bob, 90)});
    AppendRequest second = request(m_eve, withEve, 1, {body(4)});
    AppendRequest third = request(m_bob, self, 1, {body(5)});
    first.relayTimeMs = 3'000;
    second.relayTimeMs = 4'000;
    third.relayTimeMs = 2'000;
    m_world->commit({first, second, third});
    m_world->acknowledge(m_bob, LogId::of(m_talk), 1);
    const SessionImage image = m_world->session(m_bob);
    const std::vector<wire::BehindLog> expected = {
        {LogId::mailbox(), 1, 0, 0, 3'000},         {LogId::accountLog(), 3, 0, 0, 4'000},
        {LogId::of(withEve), 1, 0, 1, 4'000},       {LogId::of(m_talk), 3, 1, 3, 3'000},
        {LogId::of(self), 1, 0, 1, 2'000},
    };
    QVERIFY(image.behind == expected);
    QCOMPARE(image.mailboxHead, Seq(1));
}

void tst_RelayReads::unreadIsASubtraction_rule7()
{
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2, silent), body(3), body(4, silent), body(5)}));
    const auto unread = [&](Seq readUpTo) {
        m_world->commit({RaiseMarks{m_bob.account, {{m_talk, 5, readUpTo, 0}}}});
        return m_world->session(m_bob).behind.back().unread;
    };
    QCOMPARE(unread(0), quint64(3));
    QCOMPARE(unread(1), quint64(2));
    QCOMPARE(unread(2), quint64(2));
    QCOMPARE(unread(4), quint64(1));
    QCOMPARE(unread(5), quint64(0));
    QCOMPARE(m_world->session(m_ada).behind.back().unread, quint64(3)); // each for himself
}

void tst_RelayReads::nothingIsBehindForWhoHasAll_A5()
{
    QVERIFY(m_world->session(m_bob).behind.empty()); // a conversation without entries is nobody's news
    m_world->append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)}));
    m_world->commit({AdvanceCursors{m_bob, {{LogId::of(m_talk), 1}, {LogId::mailbox(), 1}, {LogId::accountLog(), 1}}}});
    QVERIFY(m_world->session(m_bob).behind.empty());
    m_world->append(request(m_ada, m_talk, 2, {body(2)}));
    QCOMPARE(m_world->session(m_bob).behind.size(), std::size_t(1));
    QCOMPARE(m_world->session(m_bob).behind.front().after, Seq(1));
}

void tst_RelayReads::whoWasPutBackIsToldOfAll_G16()
{
    const ConversationId withEve = m_world->talk(m_eve, QStringLiteral("bob"));
    m_world->talk(m_bob, QStringLiteral("bob")); // without entries
    m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}, {mail(m_bob, 90), mail(m_bob, 91)}));
    m_world->append(request(m_eve, withEve, 1, {body(3)}));
    m_world->commit({AdvanceCursors{m_bob, {{LogId::of(m_talk), 2}, {LogId::mailbox(), 2}, {LogId::accountLog(), 2}}}});
    const auto session = [&](std::optional<quint64> acknowledged) {
        return m_world->session(m_bob, {0, acknowledged});
    };
    for (const auto &shown : {std::optional<quint64>(), std::optional<quint64>(6), std::optional<quint64>(100)}) {
        QVERIFY(!session(shown).isPutBack);
        QCOMPARE(session(shown).behind.size(), std::size_t(1)); // Eve's
    }
    const SessionImage image = session(5);
    QVERIFY(image.isPutBack);
    std::map<LogId, Seq> cursors;
    for (const wire::BehindLog &behind : image.behind)
        cursors[behind.log] = behind.after;
    const std::map<LogId, Seq> expected = {
        {LogId::mailbox(), 2}, {LogId::accountLog(), 2}, {LogId::of(m_talk), 2}, {LogId::of(withEve), 0}};
    QVERIFY(cursors == expected);
}

void tst_RelayReads::peersAreThoseWhoHaveAccepted_C3()
{
    const ConversationId withEve = m_world->talk(m_eve, QStringLiteral("bob"));
    const ConversationId self = m_world->talk(m_bob, QStringLiteral("bob"));
    const ConversationId others = m_world->talk(m_ada, QStringLiteral("eve"));
    const std::vector<ConversationId> asked{others, m_talk, withEve, self, m_talk, ConversationId()};
    const auto peers = [&](const DeviceId &device) { return m_world->reader().readPeers(device, asked); };
    m_world->append(request(m_ada, m_talk, 1, {body(1)}));
    QVERIFY(peers(m_bob).empty() && peers(m_ada).empty()); // both are requests
    m_world->append(request(m_bob, m_talk, 1, {body(2)})); // an answer accepts
    QVERIFY((peers(m_bob) == std::vector<Peer>{{m_talk, m_ada.account}}));
    QVERIFY((peers(m_ada) == std::vector<Peer>{{m_talk, m_bob.account}}));
    QVERIFY(peers(m_eve).empty());
    m_world->append(request(m_eve, withEve, 1, {body(3)}));
    m_world->commit({AcceptConversation{m_bob, withEve, 1'000}});
    QCOMPARE(peers(m_bob).size(), std::size_t(2));
    QVERIFY((peers(m_eve) == std::vector<Peer>{{withEve, m_bob.account}}));
    QVERIFY(peers({m_bob.account, 77}).empty());
}

void tst_RelayReads::readsSeeWhatIsCommitted_A1()
{
    Store &store = m_world->store();
    store.begin();
    store.append(request(m_ada, m_talk, 1, {body(1)}, {mail(m_bob, 90)}));
    QVERIFY(m_world->entries(m_bob, LogId::of(m_talk)).empty());
    QVERIFY(m_world->session(m_bob).behind.empty());
    QVERIFY(store.commit() == CommitStatus::Committed);
    QCOMPARE(m_world->entries(m_bob, LogId::of(m_talk)).size(), std::size_t(1));
    QCOMPARE(m_world->session(m_bob).behind.size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(tst_RelayReads)
#include "tst_RelayReads.moc"
