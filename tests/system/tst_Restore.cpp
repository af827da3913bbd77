// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/SystemFixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr int messagesOfEach = 40; // in each of the three parts

} // namespace

/// The relay is put back to an earlier time, and nothing that a client still holds is lost, nothing is doubled, no tick
/// goes back and nobody is signed out (rule 4, G27): whether the operator says so, or puts the copy in place by hand, or
/// does even that so that only the clients can notice.
class tst_Restore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_G27_data();
    void nothingIsLost_G27();

private:
    void chat(int upTo);
    bool putBack(const QString &copy, const QString &way);

    std::unique_ptr<SystemFixture> m_system;
};

void tst_Restore::nothingIsLost_G27_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"declared", "by-hand", "unnoticed"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void tst_Restore::nothingIsLost_G27()
{
    QFETCH(const QString, way);
    QElapsedTimer clock;
    clock.start();
    m_system = std::make_unique<SystemFixture>();
    const QString trouble = m_system->begin();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    const QString copy = m_system->relay.file(QStringLiteral("copy.db"));

    chat(messagesOfEach);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(m_system->relay.backUp(copy));
    chat(2 * messagesOfEach);
    QVERIFY(!QTest::currentTestFailed());
    // Somebody comes back meanwhile: a token that the copy does not know.
    m_system->bob.kill();
    QVERIFY(m_system->bob.start());
    QVERIFY(QTest::qWaitFor([this] { return m_system->bob.isOnline(); }, 60'000));

    m_system->relay.kill();
    QVERIFY(putBack(copy, way));
    QVERIFY(m_system->relay.start());
    chat(3 * messagesOfEach);
    const QString state = m_system->report();
    const QString ending = m_system->end();
    const auto verdict = m_system->judge();
    if (!ending.isEmpty() || !verdict.isClean() || QTest::currentTestFailed())
        m_system->keepFolder();
    QVERIFY2(!QTest::currentTestFailed(), qPrintable(state + verdict.complaints.join(u'\n')));
    QVERIFY2(ending.isEmpty(), qPrintable(ending));
    QVERIFY2(verdict.isClean(), qPrintable(verdict.summary() + u'\n' + verdict.complaints.join(u'\n')));
    QCOMPARE(verdict.sent, 2 * 3 * messagesOfEach);
    QCOMPARE(verdict.acknowledged, verdict.sent);
    qInfo("%s: ledger: %s; %.1f s", qPrintable(way), qPrintable(verdict.summary()), double(clock.elapsed()) / 1000);
}

void tst_Restore::chat(int upTo)
{
    for (ClientProcess *person : {&m_system->alice, &m_system->bob}) {
        person->tryNow();
        person->compose(upTo - person->written());
        person->readAll();
    }
    // The first hello may be refused, and the session that notices ends those of the others: then they wait a little.
    QElapsedTimer sinceTry;
    sinceTry.start();
    const bool converged = QTest::qWaitFor([&] {
        if (sinceTry.elapsed() > 2'000) {
            sinceTry.restart();
            m_system->alice.tryNow();
            m_system->bob.tryNow();
        }
        return m_system->hasConverged();
    }, 120'000);
    QVERIFY2(converged, qPrintable(m_system->report()));
}

bool tst_Restore::putBack(const QString &copy, const QString &way)
{
    if (way == u"declared")
        return m_system->relay.restore(copy);
    const QString database = m_system->relay.database();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(database + QLatin1String(suffix));
    if (way == u"unnoticed" && !QFile::remove(m_system->relay.file(QStringLiteral("relay.tide"))))
        return false;
    return QFile::copy(copy, database);
}

QTEST_GUILESS_MAIN(tst_Restore)

#include "tst_Restore.moc"
