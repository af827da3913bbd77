// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/HouseModel.h"
#include "shared/base/RelayAddress.h"
#include "tests/system/Alive.h"
#include "tests/system/ChildProcess.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace porchlight;
using porchlight::models::HouseModel;
using porchlight::test::ChildProcess;
using porchlight::test::isAlive;

namespace {

constexpr int patienceMs = 60'000;

QString relayProgram()
{
    return test::programFolder() + QStringLiteral("/porchlight-relay");
}

} // namespace

/// "Try it on this computer" (D1, F7): an account without an invitation, on a relay of one's own that comes and goes with the
/// app, however that goes.
class tst_TryHere : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ChildProcess> m_app;
    QStringList m_told;

    QString folderOf(const QString &profile) const { return m_folder->filePath(QStringLiteral("profiles/") + profile); }
    void startApp()
    {
        m_told.clear();
        m_app = std::make_unique<ChildProcess>(test::programFolder() + QStringLiteral("/house_client"),
                                               m_folder->filePath(QStringLiteral("log")));
        connect(m_app.get(), &ChildProcess::line, this, [this](const QByteArray &line) { m_told << QString::fromUtf8(line); });
        QVERIFY(m_app->start({m_folder->path(), QStringLiteral("liv"), QStringLiteral("liv")}));
    }
    /// The rest of the first line that begins so; empty: none has, in time.
    QString wait(const QString &word)
    {
        const auto found = [&] { return m_told.filter(QRegularExpression(u"^" + word + u" ")).value(0); };
        return QTest::qWaitFor([&] { return !found().isEmpty(); }, patienceMs) ? found().section(u' ', 1) : QString();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_app.reset(); }

    void theRelayGoesWithAnAppThatIsKilledAndComesBackWithIt_F7()
    {
        startApp();
        const QString address = wait(QStringLiteral("online"));
        QVERIFY2(!address.isEmpty(), qPrintable(m_told.join(u'\n')));
        const qint64 relay = wait(QStringLiteral("relay")).toLongLong();
        QVERIFY(relay > 0 && isAlive(relay));
        m_app->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(relay), patienceMs);

        startApp(); // nobody is asked for anything
        QCOMPARE(wait(QStringLiteral("online")), address);
        const qint64 second = wait(QStringLiteral("relay")).toLongLong();
        QVERIFY(second > 0 && second != relay);
        m_app->kill();
        startApp(); // at once, while the one before may still be on its way out
        QCOMPARE(wait(QStringLiteral("online")), address);
        QCOMPARE(m_told.filter(QStringLiteral("trouble")), QStringList());
    }

    void aPortThatSomebodyElseHasByNow()
    {
        startApp();
        const auto before = parseRelayAddress(wait(QStringLiteral("online")));
        QVERIFY(before);
        m_app->kill();
        QTcpServer somebody;
        QTRY_VERIFY_WITH_TIMEOUT(somebody.isListening() || somebody.listen(QHostAddress::LocalHost, before->port), patienceMs);
        startApp();
        const auto after = parseRelayAddress(wait(QStringLiteral("online")));
        QVERIFY2(after, qPrintable(m_told.join(u'\n')));
        QVERIFY(after->port != before->port);
        QCOMPARE(after->pin, before->pin);
    }

    void aRelayThatEndsIsStartedAgain()
    {
        startApp();
        QVERIFY(!wait(QStringLiteral("online")).isEmpty());
        QTest::qWait(10'500); // one that ends at once would only end again
        const qint64 relay = wait(QStringLiteral("relay")).toLongLong();
        m_told.clear();
        QCOMPARE(::kill(pid_t(relay), SIGKILL), 0);
        QVERIFY(!wait(QStringLiteral("online")).isEmpty());
        QVERIFY(wait(QStringLiteral("relay")).toLongLong() != relay);
    }

    void withoutTheProgramThereIsNothingToTry()
    {
        HouseModel house(m_folder->path(), QString());
        QVERIFY(!house.isThere());
        house.open();
        QVERIFY(!house.isBusy() && house.error().isEmpty());
    }

    void onlyWhoLivesHereStartsIt_F3()
    {
        const QString data = m_folder->filePath(QStringLiteral("relay"));
        HouseModel house(data, relayProgram());
        QSignalSpy changed(&house, &HouseModel::changed);
        house.open();
        QVERIFY(house.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!house.link().isEmpty(), patienceMs);
        const auto own = parseInvitationLink(house.link())->relay;
        house.relay().stop();

        HouseModel later(data, relayProgram());
        QSignalSpy ready(&later, &HouseModel::ready);
        RelayAddress other = own;
        other.pin = KeyPin();
        const QStringList elsewheres{QString(), QStringLiteral("ws://127.0.0.1:%1").arg(own.port),
                                     u"porchlight://relay.example:1#1." + pinText(own.pin), other.toString()};
        for (const QString &elsewhere : elsewheres) {
            later.live(elsewhere);
            QTRY_VERIFY_WITH_TIMEOUT(!later.isBusy(), patienceMs);
            QVERIFY2(!later.relay().isRunning() && later.error().isEmpty(), qPrintable(elsewhere));
        }
        later.live(own.toString());
        QVERIFY(ready.wait(patienceMs));
        QCOMPARE(ready.constFirst().constFirst().toString(), own.toString());

        // The program is gone.
        HouseModel bare(data, QString());
        bare.live(own.toString());
        QVERIFY(bare.error().contains(QStringLiteral("porchlight-relay")));
    }
};

QTEST_GUILESS_MAIN(tst_TryHere)
#include "tst_TryHere.moc"
