// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr int patienceMs = 60'000;

bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    for (QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next();
        const QString target = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

} // namespace

/// Somebody's computer is put back to yesterday, over a real relay: the app has its old profile, and what was said since is
/// at the relay (G16; encryption.md 5.7).
class tst_PutBackProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itReadsWhatItHasForgottenAndGoesOn_G16();

private:
    void open(const QString &profile, std::unique_ptr<Device> &device)
    {
        device = std::make_unique<Device>(profile, m_folder.path());
    }
    store::TimelineRow row(Device &device, const QString &text)
    {
        for (const store::TimelineRow &row : device.timeline(m_talk)) {
            if (row.text == text)
                return row;
        }
        return {};
    }
    bool reads(Device &device, const QString &text) { return row(device, text).text == text; }

    QTemporaryDir m_folder;
    ConversationId m_talk;
};

void tst_PutBackProfile::itReadsWhatItHasForgottenAndGoesOn_G16()
{
    RelayProcess relay(programFolder(), m_folder.filePath(QStringLiteral("relay")), m_folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());
    std::unique_ptr<Device> ada;
    std::unique_ptr<Device> bob;
    open(QStringLiteral("ada"), ada);
    open(QStringLiteral("bob"), bob);
    ada->signIn(relay.url(), QStringLiteral("ada"), QStringLiteral("desk"), relay.invite());
    bob->signIn(relay.url(), QStringLiteral("bob"), QStringLiteral("desk"), relay.invite());
    QTRY_VERIFY_WITH_TIMEOUT(ada->isLive() && bob->isLive(), patienceMs);
    ada->post(engine::AskConversation{1, QStringLiteral("bob")});
    QTRY_VERIFY_WITH_TIMEOUT(!ada->conversation.isNull(), patienceMs);
    m_talk = ada->conversation;
    const auto say = [this](Device &by, Device &to, const QString &text) {
        by.post(engine::Compose{2, m_talk, text});
        QTRY_VERIFY_WITH_TIMEOUT(reads(to, text), patienceMs);
    };
    say(*ada, *bob, QStringLiteral("before"));
    say(*bob, *ada, QStringLiteral("an answer"));

    ada.reset();
    const QString profile = store::ProfilePaths::of(QStringLiteral("ada"), m_folder.path())->folder;
    const QString backup = m_folder.filePath(QStringLiteral("backup"));
    QVERIFY(copyFolder(profile, backup));
    open(QStringLiteral("ada"), ada);
    QTRY_VERIFY_WITH_TIMEOUT(ada->isLive(), patienceMs);
    say(*ada, *bob, QStringLiteral("what she will forget"));
    say(*bob, *ada, QStringLiteral("what she can read again"));
    QTRY_COMPARE_WITH_TIMEOUT(ada->status(m_talk), store::MessageStatus::Received, patienceMs); // the newest is his
    QTest::qWait(2'000); // what was acknowledged is on the relay's disk

    ada.reset();
    QVERIFY(QDir(profile).removeRecursively() && copyFolder(backup, profile));
    open(QStringLiteral("ada"), ada);
    QVERIFY(!reads(*ada, QStringLiteral("what she can read again")));
    // She writes before anything has come; it must not go out under keys that were used.
    ada->post(engine::Compose{3, m_talk, QStringLiteral("after")});
    QTRY_VERIFY_WITH_TIMEOUT(reads(*ada, QStringLiteral("what she can read again")), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(reads(*bob, QStringLiteral("after")), patienceMs);
    say(*bob, *ada, QStringLiteral("and on"));
    say(*ada, *bob, QStringLiteral("and on again"));
    QCOMPARE(bob->texts(m_talk), (QStringList{QStringLiteral("before"), QStringLiteral("an answer"), QStringLiteral("what she will forget"),
                                              QStringLiteral("what she can read again"), QStringLiteral("after"), QStringLiteral("and on"),
                                              QStringLiteral("and on again")}));
    const auto rows = ada->timeline(m_talk);
    QCOMPARE(rows.size(), std::size_t(7));
    // Her own words of that time are nowhere else: the app says so, and does not pretend that they will come.
    const auto lost = std::ranges::count_if(rows, [](const auto &r) { return r.state == ContentState::KeyLost && r.mine; });
    QCOMPARE(lost, 1);
    QVERIFY(std::ranges::none_of(rows, [](const auto &r) { return r.state == ContentState::WaitingForKey; }));
}

QTEST_GUILESS_MAIN(tst_PutBackProfile)
#include "tst_PutBackProfile.moc"
