// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace std::chrono_literals;
using engine::ConnectionReport;
using store::MessageStatus;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// One person on two machines, and a stranger, with a real relay between them (B1, B3, rule 12).
class tst_SecondDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readOnOneIsReadOnAll_B3();
    void anUnlinkedDeviceIsSignedOutAndKeepsItsMessages_B1();
    void aStrangerWaitsToBeAccepted_rule12();

private:
    /// As two people with two screens would (encryption.md 5.9).
    static void linkBy(Device &old, Device &added);
    /// Ada writes to Bob, whose both devices are there.
    void write(int messages);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Device> m_ada;
    std::unique_ptr<Device> m_desk;
    std::unique_ptr<Device> m_phone;
    ConversationId m_talk;
};

void tst_SecondDevice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<RelayProcess>(programFolder(), m_folder->filePath(QStringLiteral("relay")),
                                             m_folder->filePath(QStringLiteral("relay.log")));
    QVERIFY(m_relay->start());
    m_ada = std::make_unique<Device>(QStringLiteral("ada"), m_folder->path());
    m_desk = std::make_unique<Device>(QStringLiteral("bob"), m_folder->path());
    m_phone = std::make_unique<Device>(QStringLiteral("bob-phone"), m_folder->path());
    m_ada->signIn(m_relay->url(), QStringLiteral("ada"), QStringLiteral("ship"), m_relay->invite());
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->signedIn && m_ada->isOnline(), patienceMs);
    m_desk->signIn(m_relay->url(), QStringLiteral("bob"), QStringLiteral("desk"), m_relay->invite());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->signedIn && m_desk->isOnline(), patienceMs);
    m_phone->signIn(m_relay->url(), QStringLiteral("bob"), QStringLiteral("phone"));
    QTRY_VERIFY_WITH_TIMEOUT(m_phone->signedIn && m_phone->isOnline(), patienceMs);
    QCOMPARE(*m_phone->signedIn, QString());
    QCOMPARE(m_phone->number(), 2u);
    linkBy(*m_desk, *m_phone);
}

void tst_SecondDevice::linkBy(Device &old, Device &added)
{
    using Stage = engine::LinkReport::Stage;
    QTRY_VERIFY_WITH_TIMEOUT(added.standing && added.standing->isPending, patienceMs); // a password alone
    QTRY_VERIFY_WITH_TIMEOUT(old.standing && old.standing->mayLink, patienceMs);
    added.post(engine::AskLinkCode{71, QStringLiteral("phone")});
    QTRY_VERIFY_WITH_TIMEOUT(added.link.stage == Stage::ShowingCode && !added.link.code.isEmpty(), patienceMs);
    old.post(engine::EnterLinkCode{72, added.link.code, QStringLiteral("bob")});
    for (Device *device : {&old, &added})
        QTRY_VERIFY_WITH_TIMEOUT(device->link.stage == Stage::Comparing, patienceMs);
    QCOMPARE(old.link.digits.size(), 6);
    QCOMPARE(old.link.digits, added.link.digits);
    old.post(engine::ConfirmLink{72, false});
    added.post(engine::ConfirmLink{71, false});
    for (Device *device : {&old, &added})
        QTRY_VERIFY_WITH_TIMEOUT(device->link.stage == Stage::Done, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!added.standing->isPending, patienceMs);
    QVERIFY(!added.standing->mayLink);
    QTRY_VERIFY_WITH_TIMEOUT(added.isOnline(), patienceMs);
}

void tst_SecondDevice::cleanup()
{
    m_phone.reset();
    m_desk.reset();
    m_ada.reset();
    QVERIFY(m_relay->stop());
}

void tst_SecondDevice::write(int messages)
{
    m_ada->post(engine::AskConversation{1, QStringLiteral("bob")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_ada->conversation.isNull(), patienceMs);
    m_talk = m_ada->conversation;
    for (int i = 0; i < messages; ++i)
        m_ada->post(engine::Compose{2, m_talk, QStringLiteral("message %1").arg(i)});
}

void tst_SecondDevice::readOnOneIsReadOnAll_B3()
{
    write(3);
    for (Device *device : {m_desk.get(), m_phone.get()}) {
        QTRY_COMPARE_WITH_TIMEOUT(device->count(m_talk), 3, patienceMs);
        QCOMPARE(device->summary(m_talk)->unread, 3);
    }
    m_phone->post(engine::AcceptConversation{3, m_talk});
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->summary(m_talk)->isRequest, patienceMs); // on one is on all
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->status(m_talk), MessageStatus::Delivered, patienceMs);
    m_phone->post(engine::MarkRead{m_talk, m_phone->lastSeq(m_talk)});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->summary(m_talk)->unread, 0, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->status(m_talk), MessageStatus::Read, patienceMs);
    m_desk->post(engine::MuteConversation{4, m_talk, 253'402'300'799'000});
    QTRY_VERIFY_WITH_TIMEOUT(m_phone->summary(m_talk)->mutedUntilMs > 0, patienceMs);
    // What one writes the other shows as its own; delivered is what the first of them has.
    m_phone.reset();
    m_ada->post(engine::Compose{5, m_talk, QStringLiteral("one more")});
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->status(m_talk), MessageStatus::Delivered, patienceMs);
}

void tst_SecondDevice::anUnlinkedDeviceIsSignedOutAndKeepsItsMessages_B1()
{
    write(2);
    QTRY_COMPARE_WITH_TIMEOUT(m_phone->count(m_talk), 2, patienceMs);
    m_desk->post(engine::AskDevices{3, m_talk});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->devices.size(), std::size_t(2), patienceMs);
    QCOMPARE(m_desk->devices[1].name, QStringLiteral("phone"));
    QVERIFY(m_desk->devices[0].connected && m_desk->devices[1].connected);
    m_desk->post(engine::UnlinkDevice{4, m_phone->number()});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->done, 1, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_phone->report.state == ConnectionReport::State::SignedOut, patienceMs);
    QCOMPARE(m_phone->report.reason, wire::describe(wire::ErrorCode::TokenUnknown));
    QCOMPARE(m_phone->count(m_talk), 2);
    m_ada->post(engine::Compose{5, m_talk, QStringLiteral("not for the phone")});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(m_talk), 3, patienceMs);
    QCOMPARE(m_phone->count(m_talk), 2);
    // Whoever comes back is another device, with all that is there.
    m_phone->signedIn.reset();
    m_phone->signIn(m_relay->url(), QStringLiteral("bob"), QStringLiteral("phone again"));
    QTRY_VERIFY_WITH_TIMEOUT(m_phone->signedIn && m_phone->isOnline(), patienceMs);
    QCOMPARE(m_phone->number(), 3u);
    linkBy(*m_desk, *m_phone);
    m_ada->post(engine::Compose{6, m_talk, QStringLiteral("for both")});
    for (Device *device : {m_desk.get(), m_phone.get()})
        QTRY_COMPARE_WITH_TIMEOUT(device->summary(m_talk)->last->text, QStringLiteral("for both"), patienceMs);
    QCOMPARE(m_phone->count(m_talk), 3); // and nothing of what was not for it
}

void tst_SecondDevice::aStrangerWaitsToBeAccepted_rule12()
{
    write(14);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(m_talk), 10, patienceMs);
    QVERIFY(m_desk->summary(m_talk)->isRequest && !m_ada->summary(m_talk)->isRequest);
    m_desk->post(engine::MarkRead{m_talk, m_desk->lastSeq(m_talk)});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->summary(m_talk)->unread, 0, patienceMs);
    QTest::qWait(500); // what must not come has had the time to
    QCOMPARE(m_ada->summary(m_talk)->marks.delivered, Seq(0));
    QCOMPARE(m_desk->count(m_talk), 10);
    m_desk->post(engine::AcceptConversation{3, m_talk});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(m_talk), 14, patienceMs); // at once, and not after the hour
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->summary(m_talk)->marks.read >= 10, patienceMs);
}

QTEST_GUILESS_MAIN(tst_SecondDevice)
#include "tst_SecondDevice.moc"
