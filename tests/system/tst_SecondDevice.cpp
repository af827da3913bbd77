// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/Link.h"
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
    void whatWasSaidBeforeItWasLinkedComes_B4();

private:
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
    link(*m_desk, *m_phone, QStringLiteral("bob"));
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
    link(*m_desk, *m_phone, QStringLiteral("bob"));
    m_ada->post(engine::Compose{6, m_talk, QStringLiteral("for both")});
    for (Device *device : {m_desk.get(), m_phone.get()})
        QTRY_COMPARE_WITH_TIMEOUT(device->summary(m_talk)->last->text, QStringLiteral("for both"), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_phone->count(m_talk), 4, patienceMs); // its account has what was not for it then
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

void tst_SecondDevice::whatWasSaidBeforeItWasLinkedComes_B4()
{
    constexpr std::size_t messages = 500;
    write(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->count(m_talk), 1, patienceMs);
    m_desk->post(engine::AcceptConversation{3, m_talk});
    for (std::size_t i = 1; i < messages; ++i)
        (i % 3 ? m_ada : m_desk)->post(engine::Compose{2, m_talk, QStringLiteral("message %1").arg(i)});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->timeline(m_talk).size(), messages, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->timeline(m_talk).size(), messages, patienceMs);
    std::vector<MessageId> hers;
    for (const auto &row : m_ada->timeline(m_talk)) {
        if (row.mine && row.seq)
            hers.push_back(row.id);
    }
    QVERIFY(hers.size() > 3);
    m_ada->post(engine::Edit{4, m_talk, hers.at(0), QStringLiteral("better said")});
    m_desk->post(engine::React{m_talk, hers.at(1), QStringLiteral("👍")});
    m_ada->post(engine::Redact{m_talk, hers.at(2)});
    const auto find = [&](Device &device, const MessageId &id) {
        const auto rows = device.timeline(m_talk);
        const auto row = std::ranges::find(rows, id, &store::TimelineRow::id);
        return row == rows.end() ? store::TimelineRow() : *row;
    };
    const auto isChanged = [&](Device &device) {
        return find(device, hers.at(0)).text == u"better said" && find(device, hers.at(1)).reactions.size() == 1
            && find(device, hers.at(2)).isDeleted;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isChanged(*m_desk) && isChanged(*m_ada), patienceMs);
    Device tablet(QStringLiteral("bob-tablet"), m_folder->path());
    tablet.signIn(m_relay->url(), QStringLiteral("bob"), QStringLiteral("tablet"));
    QTRY_VERIFY_WITH_TIMEOUT(tablet.signedIn && tablet.isOnline(), patienceMs);
    link(*m_desk, tablet, QStringLiteral("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(tablet.timeline(m_talk).size(), m_desk->timeline(m_talk).size(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(tablet.history.stage == engine::HistoryReport::Stage::Done, patienceMs);
    QVERIFY(isChanged(tablet));
    const auto theirs = m_desk->timeline(m_talk);
    const auto ours = tablet.timeline(m_talk);
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        QCOMPARE(ours.at(i).id, theirs.at(i).id);
        QCOMPARE(ours.at(i).text, theirs.at(i).text);
        QVERIFY(ours.at(i).mine == theirs.at(i).mine && ours.at(i).seq == theirs.at(i).seq
                && ours.at(i).timeMs == theirs.at(i).timeMs && ours.at(i).isDeleted == theirs.at(i).isDeleted);
    }
    QVERIFY(tablet.history.messages >= messages);
    QCOMPARE(tablet.summary(m_talk)->unread, m_desk->summary(m_talk)->unread);
    // And it is a device like the others from there on.
    m_ada->post(engine::Compose{5, m_talk, QStringLiteral("for all of them")});
    QTRY_COMPARE_WITH_TIMEOUT(tablet.summary(m_talk)->last->text, QStringLiteral("for all of them"), patienceMs);
}

QTEST_GUILESS_MAIN(tst_SecondDevice)
#include "tst_SecondDevice.moc"
