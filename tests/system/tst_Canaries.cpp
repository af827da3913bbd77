// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QDirIterator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr int patienceMs = 120'000;
constexpr int texts = 940;
constexpr int edits = 20;
constexpr int replies = 20;
constexpr int drafts = 10;
constexpr int names = 10;

/// Every canary has this in it, and nothing else in the world has.
const QByteArray song = "porch-canary-";
/// What the relay must know, so that whoever finds nothing has been looking in the right places.
const QString handle = QStringLiteral("known-to-the-relay");

QString canary(const char *kind, int number)
{
    return QString::fromLatin1(song) + QString::fromLatin1(kind) + QStringLiteral("-%1").arg(number, 4, 10, QLatin1Char('0'));
}

/// The same as QString has it in memory.
QByteArray wide(const QByteArray &ascii)
{
    QByteArray bytes;
    for (const char c : ascii)
        bytes.append(c).append('\0');
    return bytes;
}

qsizetype found(const QByteArray &in, const QByteArray &what)
{
    return in.count(what) + in.count(wide(what));
}

/// All that the process @p pid could change in its memory: stacks, heaps, buffers of what it reads and writes.
QByteArray memoryOf(qint64 pid)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(pid));
    QFile memory(QStringLiteral("/proc/%1/mem").arg(pid));
    QByteArray all;
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return all;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        const QList<QByteArray> ends = words.value(0).split('-');
        if (ends.size() != 2 || !words.value(1).startsWith("rw"))
            continue;
        const qint64 from = ends[0].toLongLong(nullptr, 16);
        if (memory.seek(from))
            all += memory.read(ends[1].toLongLong(nullptr, 16) - from);
    }
    return all;
}

QByteArray metricsAt(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected())
        return {};
    socket.write("GET /metrics HTTP/1.1\r\nHost: here\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(2'000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

/// Nothing that people write is anywhere at the relay (G26, F1).
class tst_Canaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void G26_nothingOfAThousandIsAtTheRelay();

private:
    void talk(Device &ada, Device &bob);

    ConversationId m_talk;
};

void tst_Canaries::talk(Device &ada, Device &bob)
{
    QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bob.isOnline(), patienceMs);
    ada.post(engine::AskConversation{1, QStringLiteral("bob")});
    QTRY_VERIFY_WITH_TIMEOUT(!ada.conversation.isNull(), patienceMs);
    m_talk = ada.conversation;
    ada.post(engine::Compose{2, m_talk, canary("text", 0)});
    QTRY_COMPARE_WITH_TIMEOUT(bob.count(m_talk), 1, patienceMs);
    bob.post(engine::AcceptConversation{3, m_talk});
    QTRY_VERIFY_WITH_TIMEOUT(!bob.summary(m_talk)->isRequest, patienceMs);
    for (int i = 1; i < texts; ++i)
        (i % 2 ? bob : ada).post(engine::Compose{4, m_talk, canary("text", i)});
    QTRY_VERIFY_WITH_TIMEOUT(ada.all(m_talk) == texts && bob.all(m_talk) == texts, patienceMs);
    ada.post(engine::Compose{5, m_talk, QStringLiteral("to be changed")});
    QTRY_COMPARE_WITH_TIMEOUT(bob.newest(m_talk).text, QStringLiteral("to be changed"), patienceMs);
    const MessageId changed = bob.newest(m_talk).id;
    for (int i = 0; i < edits; ++i)
        ada.post(engine::Edit{6, m_talk, changed, canary("edit", i)});
    QTRY_COMPARE_WITH_TIMEOUT(bob.newest(m_talk).text, canary("edit", edits - 1), patienceMs);
    for (int i = 0; i < replies; ++i)
        bob.post(engine::Compose{7, m_talk, QStringLiteral("answer"), Reply{changed, ada.account(), canary("quote", i)}});
    for (int i = 0; i < drafts; ++i)
        bob.post(engine::SetDraft{m_talk, canary("draft", i)});
    for (int i = 0; i < names; ++i) {
        ada.post(engine::ChangeDisplayName{canary("name", i)});
        ada.post(engine::Compose{8, m_talk, QStringLiteral("said under another name")});
    }
    QTRY_VERIFY_WITH_TIMEOUT(ada.all(m_talk) == texts + 1 + replies + names && bob.all(m_talk) == texts + 1 + replies + names, patienceMs);
}

void tst_Canaries::G26_nothingOfAThousandIsAtTheRelay()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("relay"));
    const quint16 http = freePort();
    QVERIFY(QDir().mkpath(data));
    QFile conf(data + QStringLiteral("/relay.conf"));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("http_port = " + QByteArray::number(http) + "\n");
    conf.close();
    RelayProcess relay(programFolder(), data, folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());

    Device ada(QStringLiteral("ada"), folder.filePath(QStringLiteral("people")));
    Device bob(QStringLiteral("bob"), folder.filePath(QStringLiteral("people")));
    ada.signIn(relay.url(), handle, QStringLiteral("desk"), relay.invite());
    bob.signIn(relay.url(), QStringLiteral("bob"), QStringLiteral("desk"), relay.invite());
    talk(ada, bob);
    if (QTest::currentTestFailed())
        return;

    std::map<QString, QByteArray> places;
    places[QStringLiteral("memory")] = memoryOf(relay.pid());
    places[QStringLiteral("metrics")] = metricsAt(http);
    QVERIFY(places[QStringLiteral("metrics")].contains("porchlight"));
    QVERIFY(relay.backUp(folder.filePath(QStringLiteral("copy.db"))));
    // Twice: while it runs, with its log of writes, and when it has put everything in order.
    const auto gather = [&](const QString &when) {
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!files.filePath().contains(QStringLiteral("/people/")) && file.open(QIODevice::ReadOnly))
                places[when + files.fileName()] = file.readAll();
        }
    };
    gather(QStringLiteral("while it runs "));
    QVERIFY(relay.stop());
    gather(QStringLiteral("afterwards "));

    qsizetype bytes = 0;
    qsizetype hits = 0;
    for (const auto &[place, content] : places) {
        bytes += content.size();
        hits += found(content, song);
        if (found(content, song) > 0)
            qWarning("%s: %lld", qPrintable(place), qlonglong(found(content, song)));
    }
    for (const char *place : {"memory", "while it runs relay.db-wal", "afterwards relay.db", "afterwards copy.db"})
        QVERIFY2(found(places[QString::fromLatin1(place)], handle.toLatin1()) > 0, place);
    // The same search finds them where they may be.
    QVERIFY(found(memoryOf(QCoreApplication::applicationPid()), song) > 0);
    qInfo("%d canaries, %lld bytes in %zu places searched: %lld hits", texts + edits + replies + drafts + names,
          qlonglong(bytes), places.size(), qlonglong(hits));
    QCOMPARE(hits, qsizetype(0));
}

QTEST_GUILESS_MAIN(tst_Canaries)
#include "tst_Canaries.moc"
