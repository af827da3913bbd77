// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/Keyring.h"
#include "tests/services/WholeRelay.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using test::body;
using test::mail;

namespace {

constexpr ConnectionId adas = 1;
constexpr ConnectionId bobs = 2;
constexpr ConnectionId cids = 3;
constexpr ConnectionId doras = 4;

enum class Bob { Blocks, Leaves, Stays };

/// Ada and Bob talk; then Bob blocks her, or goes and never comes back; then Ada does all that one can do.
class Story
{
public:
    Story(const test::RelayStoreKind &kind, Bob bob, bool restarts) : m_relay(kind), m_bobDoes(bob), m_restarts(restarts)
    {
        begin();
        part();
        goOn();
    }

    QByteArray adaGot() const { return m_relay.transcript(adas) + "again\n" + m_relay.transcript(adas + 100); }
    const WholeRelay &relay() const { return m_relay; }

private:
    void begin();
    void part();
    void goOn();
    void everyRequest();
    void bobIsBusy();
    wire::Append append(const DeviceId &device, std::vector<wire::Body> bodies, std::vector<wire::MailItem> items = {});
    wire::Typing typing() const { return {m_talk, 1, "sealed: typing"}; }

    WholeRelay m_relay;
    Bob m_bobDoes;
    bool m_restarts;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_cid;
    DeviceId m_dora;
    ConversationId m_talk;
    ConversationId m_withCid;
    std::map<DeviceId, quint64> m_numbers;
    quint64 m_requests = 0;
    quint64 m_made = 100;
    ConnectionId m_adas = adas; ///< the connection that she has now
};

wire::Append Story::append(const DeviceId &device, std::vector<wire::Body> bodies, std::vector<wire::MailItem> items)
{
    AppendRequest request = test::request(device, m_talk, m_numbers[device] + 1, std::move(bodies), std::move(items));
    m_numbers[device] += request.append.bodies.size();
    request = test::sealed(m_relay.world(), request);
    request.append.request = ++m_requests;
    return request.append;
}

void Story::begin()
{
    m_ada = m_relay.join(QStringLiteral("ada"));
    m_bob = m_relay.join(QStringLiteral("bob"));
    m_cid = m_relay.join(QStringLiteral("cid"));
    m_dora = m_relay.join(QStringLiteral("dora"));
    m_talk = m_relay.world().talk(m_ada, QStringLiteral("bob"));
    m_withCid = m_relay.world().talk(m_ada, QStringLiteral("cid"));
    PutPrekeys prekeys{m_bob, {}};
    prekeys.keys.signedPrekey = {1, QByteArray(wire::identityKeyBytes, 's'), QByteArray(wire::signatureBytes, 's')};
    prekeys.keys.lastResort = {2, QByteArray(wire::identityKeyBytes, 'l')};
    prekeys.keys.prekeys = {{3, QByteArray(wire::identityKeyBytes, 'p')}};
    m_relay.world().commit({test::listOf(m_ada, 1, {1}), test::listOf(m_bob, 1, {1}), test::listOf(m_cid, 1, {1}), prekeys});
    for (const DeviceId &device : {m_ada, m_cid})
        m_relay.world().append(test::sealed(m_relay.world(), test::request(device, m_withCid, 1, {body(device == m_ada ? 50 : 51)})));
    for (const auto &[connection, device] : {std::pair{adas, m_ada}, {bobs, m_bob}, {cids, m_cid}, {doras, m_dora}})
        m_relay.connect(connection, device);
    m_relay.receive(adas, append(m_ada, {body(1), body(2)}, {mail(m_bob, 900)}));
    m_relay.receive(bobs, append(m_bob, {body(3)}, {mail(m_ada, 901)}));
    m_relay.receive(bobs, wire::OpenLog{{{LogId::of(m_talk), 0}, {LogId::mailbox(), 0}}});
    for (const ConnectionId connection : {adas, bobs})
        m_relay.receive(connection, wire::Watch{{m_talk, m_withCid}});
    m_relay.receive(bobs, wire::Active{true});
    m_relay.receive(bobs, wire::Mark{{{m_talk, 4, 4, 4}}});
    m_relay.receive(bobs, wire::Ack{{{LogId::of(m_talk), 5}}});
    m_relay.receive(adas, append(m_ada, {body(4)})); // that he gets, and has not acknowledged yet
    m_relay.advance(20s);
}

void Story::part()
{
    // As many are connected, and as much is stored: what everybody does shows in what everybody is told.
    if (m_bobDoes == Bob::Blocks) {
        m_relay.receive(bobs, wire::SetBlocked{++m_requests, m_ada.account, true});
        m_relay.close(doras);
    } else if (m_bobDoes == Bob::Leaves) {
        m_relay.close(bobs);
        ++m_requests;
    } else {
        m_relay.close(doras);
        ++m_requests;
    }
}

/// What Bob does with his app: all that would tell of him.
void Story::bobIsBusy()
{
    if (m_bobDoes == Bob::Leaves)
        return;
    m_relay.receive(bobs, wire::Active{m_made % 2 == 0});
    m_relay.receive(bobs, wire::Watch{{m_talk}});
    m_relay.receive(bobs, typing());
    m_relay.receive(bobs, wire::Mark{{{m_talk, 90, 0, 90}}});
    m_relay.receive(bobs, wire::Ack{{{LogId::of(m_talk), m_made % 7}, {LogId::mailbox(), m_made % 3}}});
    m_relay.receive(bobs, wire::OpenLog{{{LogId::of(m_talk), 0}, {LogId::mailbox(), 0}}});
    m_relay.receive(bobs, wire::PutMail{++m_requests, {mail(m_ada, 5'000 + m_made)}});
    m_relay.receive(bobs, wire::AcceptConversation{++m_requests, m_talk});
    m_relay.receive(bobs, wire::SetContact{++m_requests, m_ada.account, true});
    m_relay.receive(bobs, wire::StartConversation{++m_requests, QStringLiteral("ada")});
}

void Story::everyRequest()
{
    const ConnectionId me = m_adas;
    const quint64 bobsRequests = m_requests; // those of Ada are the same whatever Bob does
    m_requests = 10'000 + 100 * m_made;
    m_made += 10;
    m_relay.receive(me, append(m_ada, {body(m_made)}, {mail(m_bob, 1'000 + m_made)}));
    wire::Body edit = body(m_made + 1, test::silent);
    edit.target = test::idOf<MessageId>(m_made);
    m_relay.receive(me, append(m_ada, {edit}));
    wire::Body redaction = body(m_made + 2, quint8(wire::EntryKind::Redact));
    redaction.bytes.clear();
    redaction.target = test::idOf<MessageId>(m_made);
    m_relay.receive(me, append(m_ada, {redaction, body(m_made + 3, 99)}));
    m_relay.receive(me, typing());
    m_relay.receive(me, wire::Active{m_made % 20 == 0});
    m_relay.receive(me, wire::Mark{{{m_talk, m_made, m_made, m_made}}});
    m_relay.receive(me, wire::GetRoster{++m_requests, m_talk, {}});
    m_relay.receive(me, wire::GetManifests{++m_requests, {{m_bob.account, 0}}});
    m_relay.receive(me, wire::GetBundles{++m_requests, {m_bob}});
    m_relay.receive(me, wire::StartConversation{++m_requests, QStringLiteral("bob")});
    m_relay.receive(me, wire::PutMail{++m_requests, {mail(m_bob, 2'000 + m_made)}});
    m_relay.receive(me, wire::AcceptConversation{++m_requests, m_talk});
    m_relay.receive(me, wire::SetContact{++m_requests, m_bob.account, m_made % 20 == 0});
    m_relay.receive(me, wire::Mute{++m_requests, m_talk, m_made});
    m_relay.receive(me, wire::Report{++m_requests, m_talk, 4, QByteArray(40, 'x'), QStringLiteral("rude")});
    m_relay.receive(me, wire::ListDevices{++m_requests, m_talk});
    m_relay.receive(me, wire::Fetch{++m_requests, LogId::of(m_talk), 5, 10});
    m_relay.receive(me, wire::OpenLog{{{LogId::of(m_talk), 0}, {LogId::accountLog(), 0}, {LogId::mailbox(), 0}}});
    m_relay.receive(me, wire::Watch{{m_talk, m_withCid}});
    m_requests = bobsRequests;
}

void Story::goOn()
{
    for (int round = 0; round < 12; ++round) {
        bobIsBusy();
        everyRequest();
        m_relay.receive(cids, wire::Active{round % 3 == 0});
        m_relay.advance(7s);
        bobIsBusy();
        m_relay.receive(m_adas, wire::Ack{{{LogId::of(m_talk), Seq(round)}}});
        for (const ConnectionId connection : {cids, doras}) // who is closed already says nothing
            m_relay.receive(connection, wire::Ping{});
        m_relay.advance(8s);
        m_relay.receive(m_adas, wire::Ping{});
        if (round != 6)
            continue;
        m_relay.close(adas); // she comes again, and asks for everything
        if (m_restarts) {
            m_relay.restart();
            if (m_bobDoes == Bob::Leaves)
                m_relay.connect(doras, m_dora);
            else
                m_relay.connect(bobs, m_bob);
            m_relay.connect(cids, m_cid);
        }
        m_adas = adas + 100;
        m_relay.connect(m_adas, m_ada);
    }
}

} // namespace

/// Who is blocked cannot tell (rule 11): what her client receives is, byte for byte and at the same times, what it receives
/// when the other one is offline.
class tst_BlockedOrOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noByteTellsThem_rule11_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("restarts");
        for (int i = 0; i < int(test::relayStoreKinds().size()); ++i) {
            const char *name = test::relayStoreKinds()[std::size_t(i)].name;
            QTest::newRow(name) << i << false;
            QTest::addRow("%s, which is started again", name) << i << true;
        }
    }
    void noByteTellsThem_rule11()
    {
        QFETCH(int, kind);
        QFETCH(bool, restarts);
        const test::RelayStoreKind &store = test::relayStoreKinds()[std::size_t(kind)];
        const Story blocked(store, Bob::Blocks, restarts);
        const Story offline(store, Bob::Leaves, restarts);
        QCOMPARE(blocked.adaGot().split('\n'), offline.adaGot().split('\n'));

        // That says something only if much was said, and if it shows when he is there.
        const auto frames = blocked.relay().frames(adas);
        QCOMPARE(framesOf<wire::Appended>(frames).size(), std::size_t(2 + 7 * 3));
        std::set<quint8> seen; // he comes, and goes
        for (const wire::Presences &told : framesOf<wire::Presences>(frames)) {
            for (const wire::AccountPresence &one : told.accounts)
                seen.insert(one.account == test::idOf<AccountId>(2) ? one.presence : quint8(99));
        }
        QVERIFY(seen.contains(quint8(wire::Presence::Online)) && seen.contains(quint8(wire::Presence::Offline)));
        QVERIFY(framesOf<wire::Bundles>(frames).size() == 7 && framesOf<wire::Manifests>(frames).size() == 7);
        const Story there(store, Bob::Stays, restarts);
        QVERIFY(there.adaGot() != offline.adaGot());
        QVERIFY(!framesOf<wire::Typed>(there.relay().frames(adas)).empty());
    }

    void whatSheSaysDoesNotReachHim_rule11()
    {
        for (const test::RelayStoreKind &store : test::relayStoreKinds()) {
            const Story blocked(store, Bob::Blocks, false);
            const QByteArray got = blocked.relay().transcript(bobs);
            QVERIFY(got.contains(body(4).bytes.toHex())); // before
            for (quint64 made = 110; made <= 220; made += 10)
                QVERIFY(!got.contains(body(made).bytes.toHex()) && !got.contains(mail({}, 1'000 + made).bytes.toHex())
                        && !got.contains(mail({}, 2'000 + made).bytes.toHex()));
            const auto frames = blocked.relay().frames(bobs);
            QVERIFY(framesOf<wire::Typed>(frames).empty());
            std::set<Seq> withheld;
            for (const wire::Entries &entries : framesOf<wire::Entries>(frames)) {
                for (const wire::Entry &entry : entries.entries) {
                    if (entries.log.kind == LogId::Kind::Conversation && entry.absent == quint8(wire::Absence::Withheld))
                        withheld.insert(entry.seq);
                }
            }
            QCOMPARE(withheld.size(), std::size_t(1 + 12 * 3)); // and that there was something
        }
    }
};

QTEST_GUILESS_MAIN(tst_BlockedOrOffline)
#include "tst_BlockedOrOffline.moc"
