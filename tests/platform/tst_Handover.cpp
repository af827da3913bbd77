// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Handover.h"

#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace porchlight::platform;
using namespace std::chrono_literals;

namespace {

/// As from a second process: it has no event loop of this one.
bool handOver(const QString &folder, const Wanted &wanted)
{
    bool isTaken = false;
    QThread *const other = QThread::create([&] { isTaken = Handover::handOver(folder, wanted, 5s); });
    other->start();
    while (!other->isFinished())
        QTest::qWait(5);
    delete other;
    return isTaken;
}

QString socketOf(const QString &runtime)
{
    const QStringList files = QDir(runtime).entryList({QStringLiteral("porchlight-*")}, QDir::System);
    return files.size() == 1 ? runtime + u'/' + files.front() : QString();
}

} // namespace

/// A second start of a profile speaks to the first, and nobody else does (F14).
class tst_Handover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsHandedOverArrives_F14();
    void eachProfileHasItsOwn();
    void withoutAWindowNobodyTakesIt();
    void aDeadOneIsReplaced();
    void nobodyElseMayConnect();
    void nonsenseIsNotTaken_data();
    void nonsenseIsNotTaken();
    void boundsHold();

private:
    std::unique_ptr<QTemporaryDir> m_runtime;
    std::unique_ptr<QTemporaryDir> m_profile;
};

void tst_Handover::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_runtime->path().toUtf8());
}

void tst_Handover::whatIsHandedOverArrives_F14()
{
    const Handover window(m_profile->path());
    QVERIFY(window.isListening());
    QList<Wanted> asked;
    connect(&window, &Handover::asked, this, [&](const Wanted &wanted) { asked.append(wanted); });
    QVERIFY(handOver(m_profile->path(), {QStringLiteral("ada"), QStringLiteral("porchlight://relay:1/i/X"), QStringLiteral("token")}));
    QVERIFY(handOver(m_profile->path() + u"/.", {})); // the same folder by another name
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0].with, QStringLiteral("ada"));
    QCOMPARE(asked[0].link, QStringLiteral("porchlight://relay:1/i/X"));
    QCOMPARE(asked[0].activationToken, QStringLiteral("token"));
    QCOMPARE(asked[1].with, QString());
    QVERIFY(!asked[1].isHidden);
    QVERIFY(handOver(m_profile->path(), {{}, {}, {}, true}));
    QVERIFY(asked[2].isHidden);
}

void tst_Handover::eachProfileHasItsOwn()
{
    const QTemporaryDir other;
    const Handover one(m_profile->path());
    const Handover two(other.path());
    int ofOne = 0;
    int ofTwo = 0;
    connect(&one, &Handover::asked, this, [&] { ++ofOne; });
    connect(&two, &Handover::asked, this, [&] { ++ofTwo; });
    QVERIFY(handOver(other.path(), {}));
    QCOMPARE(ofOne, 0);
    QCOMPARE(ofTwo, 1);
}

void tst_Handover::withoutAWindowNobodyTakesIt()
{
    QVERIFY(!Handover::handOver(m_profile->path(), {}, 1s));
}

void tst_Handover::aDeadOneIsReplaced()
{
    QString path;
    {
        const Handover first(m_profile->path());
        path = socketOf(m_runtime->path());
        QVERIFY(!path.isEmpty());
    }
    QFile left(path);
    QVERIFY(left.open(QFile::WriteOnly));
    left.close();
    const Handover second(m_profile->path());
    QVERIFY(second.isListening());
    QVERIFY(handOver(m_profile->path(), {}));
}

void tst_Handover::nobodyElseMayConnect()
{
    const Handover window(m_profile->path());
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(socketOf(m_runtime->path())).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 077), 0);
}

void tst_Handover::nonsenseIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("no CBOR") << QByteArray("\0\0\0\3abc", 7);
    QTest::newRow("no map") << QByteArray("\0\0\0\1\x01", 5);
    QTest::newRow("far too much") << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
}

void tst_Handover::nonsenseIsNotTaken()
{
    QFETCH(QByteArray, bytes);
    const Handover window(m_profile->path());
    int asked = 0;
    connect(&window, &Handover::asked, this, [&] { ++asked; });
    QLocalSocket socket;
    socket.connectToServer(socketOf(m_runtime->path()));
    QVERIFY(socket.waitForConnected());
    QSignalSpy gone(&socket, &QLocalSocket::disconnected);
    socket.write(bytes);
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(socket.bytesAvailable(), 0);
    QCOMPARE(asked, 0);
    QVERIFY(handOver(m_profile->path(), {})); // and it goes on
    QCOMPARE(asked, 1);
}

void tst_Handover::boundsHold()
{
    const QString tooLong(Wanted::unitsMax + 100, u'x');
    const auto cut = Wanted::decoded(Wanted{{}, tooLong, {}}.encoded());
    QVERIFY(cut);
    QCOMPARE(cut->link.size(), Wanted::unitsMax);
    QByteArray longer = Wanted{{}, QString(Wanted::unitsMax, u'x'), {}}.encoded();
    longer.replace(QByteArray(2048, 'x'), QByteArray(2049, 'x')).replace(QByteArray("\x79\x08\x00", 3), QByteArray("\x79\x08\x01", 3));
    QVERIFY(!Wanted::decoded(longer));
    QVERIFY(!Wanted::decoded(QByteArray(100'000, '\x9f')));
}

QTEST_GUILESS_MAIN(tst_Handover)
#include "tst_Handover.moc"
