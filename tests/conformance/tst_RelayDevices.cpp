// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// An account's devices in every store: listed, renamed, taken away; and its mutes (B1).
class tst_RelayDevices : public QObject
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
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
        m_world->append(request(m_ada, m_talk, 1, {body(1), body(2)}));
        m_phone = m_world->one<DeviceOutcome>(AddDevice{m_ada.account, QStringLiteral("phone"), idOf<TokenHash>(70), 5'000}).device;
    }
    void cleanup() { m_world.reset(); }

    void aNewDeviceIsAnnounced_B1();
    void devicesAreListedWithHowFarTheyAre_B1();
    void aNameIsChangedAndAnnouncedOnce_B1();
    void anUnlinkedDeviceIsGoneAtOnce_B1();
    void whatAnUnlinkedDeviceSaidStays_B1();
    void aDeviceMayUnlinkItself_B1();
    void devicesOfOthersAreNoOnesBusiness_F5();
    void lastContactNeverGoesBack_B1();
    void mutesAreTheAccounts_B1();

private:
    std::vector<wire::DeviceInfo> list(const DeviceId &device) { return m_world->reader().listDevices(device, m_talk); }
    AccountOutcome ask(const Operation &operation) { return m_world->one<AccountOutcome>(operation); }
    wire::AccountEvent lastEvent(const DeviceId &device)
    {
        const auto log = m_world->entries(device, LogId::accountLog());
        return log.empty() ? wire::AccountEvent() : wire::decodeAccountEvent(log.back().body).value_or(wire::AccountEvent());
    }

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_phone;
    DeviceId m_bob;
    ConversationId m_talk;
};

void tst_RelayDevices::aNewDeviceIsAnnounced_B1()
{
    wire::AccountEvent event = lastEvent(m_ada);
    QVERIFY(event.device == m_phone.number && event.deviceName == QStringLiteral("phone"));
    QVERIFY(event.deviceChange == quint8(wire::DeviceChange::Linked));
    const auto outcome =
        m_world->one<DeviceOutcome>(AddDevice{m_ada.account, QStringLiteral("tablet"), idOf<TokenHash>(80), 6'000});
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    QCOMPARE(outcome.announced.front().account, m_ada.account);
    m_world->reopen();
    QVERIFY(outcome.announced.front().entry == m_world->entries(m_ada, LogId::accountLog()).back());
    QCOMPARE(lastEvent(m_ada).device.value_or(0), outcome.device.number);
}

void tst_RelayDevices::devicesAreListedWithHowFarTheyAre_B1()
{
    m_world->acknowledge(m_ada, LogId::of(m_talk), 1);
    m_world->acknowledge(m_ada, LogId::accountLog(), 1);
    m_world->append(request(m_bob, m_talk, 1, {body(3)}, {mail(m_phone, 1), mail(m_phone, 2)}));
    m_world->acknowledge(m_phone, LogId::mailbox(), 1);
    m_world->reopen();
    const auto devices = list(m_phone);
    QCOMPARE(devices.size(), std::size_t(2));
    // The account log: joined, linked. Bob's answer is no news for Ada's.
    QVERIFY((devices[0] == wire::DeviceInfo{1, QStringLiteral("laptop"), 1'000, 1'000, false, 2 + 1, 0, 1, false}));
    QVERIFY((devices[1] == wire::DeviceInfo{2, QStringLiteral("phone"), 5'000, 5'000, false, 3 + 2, 1, 0, false}));
    QVERIFY(m_world->reader().listDevices(m_ada, {}).front().cursor == 0);
    QVERIFY(list({m_ada.account, 3}).empty());
    QCOMPARE(list(m_bob).size(), std::size_t(1));
}

void tst_RelayDevices::aNameIsChangedAndAnnouncedOnce_B1()
{
    const RenameDevice rename{m_ada, m_phone.number, QStringLiteral("pocket"), 7'000};
    const AccountOutcome outcome = ask(rename);
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    m_world->reopen();
    QCOMPARE(list(m_ada)[1].name, QStringLiteral("pocket"));
    QVERIFY(lastEvent(m_phone).deviceName == QStringLiteral("pocket"));
    QVERIFY(lastEvent(m_phone).deviceChange == quint8(wire::DeviceChange::Renamed));
    QVERIFY(ask(rename).announced.empty()); // a repeat
    QVERIFY(ask(rename).error == ErrorCode::None);
}

void tst_RelayDevices::anUnlinkedDeviceIsGoneAtOnce_B1()
{
    m_world->append(request(m_bob, m_talk, 1, {body(3)}, {mail(m_phone, 1)}));
    m_world->acknowledge(m_phone, LogId::of(m_talk), 2);
    m_world->commit({UseToken{idOf<TokenHash>(70), idOf<TokenHash>(71), 5'000},
                     UseToken{idOf<TokenHash>(71), idOf<TokenHash>(72), 5'000}});
    // What it asked for in the same moment comes too late.
    const auto outcomes = m_world->commit({UnlinkDevice{m_ada, m_phone.number, 8'000},
                                           request(m_phone, m_talk, 1, {body(4)}),
                                           AdvanceCursors{m_phone, {{LogId::of(m_talk), 3}}},
                                           SetMute{m_phone, m_talk, 9, 8'000},
                                           RenameDevice{m_phone, m_ada.number, QStringLiteral("mine"), 8'000},
                                           UnlinkDevice{m_phone, m_ada.number, 8'000},
                                           NoteContacts{{{m_phone, 9'000}}}});
    QCOMPARE(std::get<AccountOutcome>(outcomes[0]).error, ErrorCode::None);
    QCOMPARE(std::get<AppendOutcome>(outcomes[1]).error, ErrorCode::TokenUnknown);
    for (const std::size_t i : {3, 4, 5})
        QCOMPARE(std::get<AccountOutcome>(outcomes[i]).error, ErrorCode::TokenUnknown);
    for (const bool isReopened : {false, true}) {
        if (isReopened)
            m_world->reopen();
        QCOMPARE(list(m_ada).size(), std::size_t(1));
        QVERIFY(list(m_phone).empty());
        QVERIFY(!m_world->session(m_phone).exists);
        for (const LogId &log : {LogId::of(m_talk), LogId::accountLog(), LogId::mailbox()})
            QVERIFY(!m_world->reader().readLog(m_phone, log, 0, 9, 999).allowed);
        for (const quint64 token : {70, 71, 72})
            QCOMPARE(m_world->one<TokenOutcome>(UseToken{idOf<TokenHash>(token), idOf<TokenHash>(99), 1}).error,
                     ErrorCode::TokenUnknown);
        // Nobody writes to it any more, and it is not unlinked twice.
        QVERIFY(m_world->append(request(m_bob, m_talk, isReopened ? 3 : 2, {body(isReopened ? 6 : 5)}, {mail(m_phone, 2)}))
                    .mail.empty());
        QCOMPARE(ask(UnlinkDevice{m_ada, m_phone.number, 8'000}).error, ErrorCode::NoSuchDevice);
    }
    const wire::AccountEvent event = lastEvent(m_ada);
    QVERIFY(event.device == m_phone.number && event.deviceChange == quint8(wire::DeviceChange::Unlinked));
    QCOMPARE(m_world->addDevice(m_ada.account).number, m_phone.number + 1); // its number is not used again
}

void tst_RelayDevices::whatAnUnlinkedDeviceSaidStays_B1()
{
    m_world->append(request(m_phone, m_talk, 1, {body(3)}, {mail(m_bob, 1)}));
    QCOMPARE(ask(UnlinkDevice{m_ada, m_phone.number, 8'000}).error, ErrorCode::None);
    m_world->reopen();
    const auto entries = m_world->entries(m_bob, LogId::of(m_talk));
    QCOMPARE(entries.size(), std::size_t(3));
    QVERIFY(entries.back().sender == m_ada.account && entries.back().senderDevice == m_phone.number);
    QCOMPARE(m_world->entries(m_bob, LogId::mailbox()).size(), std::size_t(1));
}

void tst_RelayDevices::aDeviceMayUnlinkItself_B1()
{
    QCOMPARE(ask(UnlinkDevice{m_phone, m_phone.number, 8'000}).error, ErrorCode::None);
    QVERIFY(!m_world->session(m_phone).exists);
    QCOMPARE(ask(UnlinkDevice{m_ada, m_ada.number, 8'000}).error, ErrorCode::None); // the last one too
    QVERIFY(!m_world->session(m_ada).exists);
    const DeviceId back = m_world->addDevice(m_ada.account);
    QCOMPARE(list(back).size(), std::size_t(1));
    QCOMPARE(m_world->entries(back, LogId::of(m_talk)).size(), std::size_t(2));
}

void tst_RelayDevices::devicesOfOthersAreNoOnesBusiness_F5()
{
    QCOMPARE(ask(UnlinkDevice{m_bob, m_phone.number, 8'000}).error, ErrorCode::NoSuchDevice); // Bob has one device only
    QCOMPARE(ask(RenameDevice{m_bob, m_phone.number, QStringLiteral("x"), 8'000}).error, ErrorCode::NoSuchDevice);
    QCOMPARE(ask(UnlinkDevice{{m_ada.account, 9}, m_phone.number, 8'000}).error, ErrorCode::TokenUnknown);
    QVERIFY(m_world->session(m_phone).exists);
    QCOMPARE(list(m_ada)[1].name, QStringLiteral("phone"));
}

void tst_RelayDevices::lastContactNeverGoesBack_B1()
{
    m_world->commit({NoteContacts{{{m_ada, 9'000}, {m_phone, 4'000}, {{m_ada.account, 7}, 9'000}}}});
    m_world->reopen();
    QCOMPARE(list(m_ada)[0].seenMs, quint64(9'000));
    QCOMPARE(list(m_ada)[1].seenMs, quint64(5'000));
    m_world->commit({UseToken{idOf<TokenHash>(70), idOf<TokenHash>(71), 12'000}});
    QCOMPARE(list(m_ada)[1].seenMs, quint64(12'000));
}

void tst_RelayDevices::mutesAreTheAccounts_B1()
{
    const AccountOutcome outcome = ask(SetMute{m_phone, m_talk, 90'000, 8'000});
    QCOMPARE(outcome.error, ErrorCode::None);
    QCOMPARE(outcome.announced.size(), std::size_t(1));
    QCOMPARE(outcome.announced.front().account, m_ada.account); // and not Bob's
    m_world->reopen();
    QVERIFY(lastEvent(m_ada).muted == m_talk && lastEvent(m_ada).untilMs == quint64(90'000));
    QVERIFY(ask(SetMute{m_ada, m_talk, 90'000, 8'000}).announced.empty());
    QCOMPARE(ask(SetMute{m_ada, m_talk, 0, 8'000}).announced.size(), std::size_t(1));
    const DeviceId eve = m_world->join(QStringLiteral("eve"));
    QCOMPARE(ask(SetMute{eve, m_talk, 90'000, 8'000}).error, ErrorCode::NotAMember);
    QCOMPARE(ask(SetMute{m_ada, idOf<ConversationId>(9), 1, 8'000}).error, ErrorCode::NotAMember);
}

QTEST_GUILESS_MAIN(tst_RelayDevices)
#include "tst_RelayDevices.moc"
