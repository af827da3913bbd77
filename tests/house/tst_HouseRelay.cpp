// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/house/HouseRelay.h"
#include "shared/base/FolderLock.h"
#include "shared/base/RelayAddress.h"
#include "tests/system/Alive.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace porchlight;
using namespace porchlight::house;
using porchlight::test::isAlive;

namespace {

constexpr int patienceMs = 60'000;

QString program()
{
    return qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight-relay");
}

} // namespace

/// The relay that the app starts for itself (F7): it comes, gives invitations, goes, and says what is wrong.
class tst_HouseRelay : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString data() const { return m_folder->filePath(QStringLiteral("relay")); }
    /// What it says instead of starting.
    static QString refusalOf(HouseRelay &relay, quint16 port = 0)
    {
        QSignalSpy started(&relay, &HouseRelay::started);
        QSignalSpy failed(&relay, &HouseRelay::failed);
        relay.start(port);
        if (!QTest::qWaitFor([&] { return failed.count() + started.count() > 0; }, patienceMs) || failed.isEmpty())
            return {};
        return failed.constFirst().constFirst().value<Sentence>().words();
    }
    static bool comesUp(HouseRelay &relay, quint16 port = 0)
    {
        relay.start(port);
        return QTest::qWaitFor([&] { return relay.isRunning(); }, patienceMs);
    }
    bool write(const QString &name, const QByteArray &text, QFile::Permissions more = {}) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QFile::WriteOnly) && file.write(text) == text.size() && file.setPermissions(file.permissions() | more);
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sentence>(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void invitesAndGoesAndIsTheSameAgain_F7()
    {
        HouseRelay relay(program(), data());
        QVERIFY(relay.isThere() && !relay.hasData());
        QVERIFY(comesUp(relay));
        QVERIFY(relay.hasData());
        QSignalSpy invited(&relay, &HouseRelay::invited);
        relay.invite(3);
        QVERIFY(invited.wait(patienceMs));
        const auto link = parseInvitationLink(invited.constFirst().constFirst().toString());
        QVERIFY(link);
        QCOMPARE(link->relay.host, QStringLiteral("127.0.0.1"));
        QCOMPARE(link->relay.port, relay.port());
        QSignalSpy pin(&relay, &HouseRelay::pinTold);
        relay.askPin();
        QVERIFY(pin.wait(patienceMs));
        QCOMPARE(pin.constFirst().constFirst().toString(), pinText(link->relay.pin));

        const qint64 pid = relay.pid();
        QVERIFY(pid > 0 && isAlive(pid));
        relay.stop();
        QVERIFY(!isAlive(pid) && !relay.isRunning());
        HouseRelay again(program(), data());
        QVERIFY(comesUp(again, link->relay.port));
        QCOMPARE(again.port(), link->relay.port);
    }

    void aPortThatIsTakenIsNoTrouble()
    {
        QTcpServer somebody;
        QVERIFY(somebody.listen(QHostAddress::LocalHost));
        HouseRelay relay(program(), data());
        QVERIFY(comesUp(relay, somebody.serverPort()));
        QVERIFY(relay.port() != somebody.serverPort());
    }

    // One of a program that was killed is on its way out still.
    void waitsForTheOneBeforeIt()
    {
        auto before = std::make_unique<FolderLock>(data());
        QCOMPARE(before->state(), FolderLock::State::Locked);
        HouseRelay relay(program(), data());
        relay.start();
        QTest::qWait(2'500); // longer than the relay itself waits for the lock
        QVERIFY(!relay.isRunning());
        before.reset();
        QTRY_VERIFY_WITH_TIMEOUT(relay.isRunning(), patienceMs);
    }

    void saysThatItEnded()
    {
        HouseRelay relay(program(), data());
        QSignalSpy ended(&relay, &HouseRelay::ended);
        QVERIFY(comesUp(relay));
        QCOMPARE(::kill(pid_t(relay.pid()), SIGKILL), 0);
        QVERIFY(ended.wait(patienceMs));
        QVERIFY(!relay.isRunning());
        QVERIFY(comesUp(relay));
    }

    void saysWhatIsWrong()
    {
        HouseRelay none(m_folder->filePath(QStringLiteral("nothing")), data());
        QVERIFY(refusalOf(none).contains(QStringLiteral("nothing")));
        HouseRelay nowhere(program(), QStringLiteral("/proc/nowhere"));
        const QString words = refusalOf(nowhere);
        QVERIFY2(words.startsWith(QStringLiteral("The relay on this computer did not start: ")) && words.contains(QStringLiteral("/proc/nowhere")),
                 qPrintable(words));
        QVERIFY(QDir().mkpath(data()) && write(QStringLiteral("relay/relay.conf"), "nonsense = 1\n"));
        HouseRelay misled(program(), data());
        const QString why = refusalOf(misled);
        QVERIFY2(why.contains(QStringLiteral("nonsense")), qPrintable(why));
    }

    void givesUpOnAProgramThatSaysNothing()
    {
        QVERIFY(write(QStringLiteral("mute"), "#!/bin/sh\nexec sleep 600\n", QFile::ExeOwner));
        HouseRelay relay(m_folder->filePath(QStringLiteral("mute")), data(), 1s);
        QVERIFY(refusalOf(relay).contains(QStringLiteral("does not get ready")));
        QCOMPARE(relay.pid(), 0);
        QVERIFY(write(QStringLiteral("short"), "#!/bin/sh\nexit 3\n", QFile::ExeOwner));
        HouseRelay brief(m_folder->filePath(QStringLiteral("short")), data());
        QVERIFY(refusalOf(brief).contains(QStringLiteral("without a word")));
    }
};

QTEST_GUILESS_MAIN(tst_HouseRelay)
#include "tst_HouseRelay.moc"
