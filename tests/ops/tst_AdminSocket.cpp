// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file admin.sock (G7): for its owner from the first moment on, whatever the path, and never in place of another
// file.

#include "relay/ops/AdminSocket.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace porchlight::relay;

class TestAdminSocket final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void itIsForItsOwnerOnly();
    void theUmaskIsAsBefore();
    void bothEndsKnowEachOther();
    void aDeadOneIsReplaced();
    void aFileOfThatNameIsNot_data();
    void aFileOfThatNameIsNot();
    void aLongPathIsNoObstacle();
    void withoutAFolderThereIsNone();

private:
    QString socketPath() const { return m_folder->filePath(QStringLiteral("admin.sock")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Connects, sends a byte and receives it at the other end.
bool passesAByte(const QString &folder, int listening)
{
    const int client = connectToAdmin(folder);
    const int server = ::accept(listening, nullptr, nullptr);
    const auto close = qScopeGuard([&] {
        ::close(client);
        ::close(server);
    });
    char byte = 0;
    return client >= 0 && server >= 0 && ::send(client, "x", 1, MSG_NOSIGNAL) == 1 &&
           ::recv(server, &byte, 1, 0) == 1 && byte == 'x';
}

} // namespace

void TestAdminSocket::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAdminSocket::itIsForItsOwnerOnly()
{
    const mode_t before = ::umask(0); // the least careful
    const int listening = listenForAdmin(m_folder->path());
    ::umask(before);
    QVERIFY(listening >= 0);
    struct stat status
    {
    };
    QCOMPARE(::stat(QFile::encodeName(socketPath()).constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
    QCOMPARE(status.st_uid, ::geteuid());
    ::close(listening);
}

void TestAdminSocket::theUmaskIsAsBefore()
{
    const mode_t before = ::umask(0027);
    const int listening = listenForAdmin(m_folder->path());
    QCOMPARE(::umask(before), mode_t(0027));
    ::close(listening);
}

void TestAdminSocket::bothEndsKnowEachOther()
{
    const int listening = listenForAdmin(m_folder->path());
    QVERIFY(listening >= 0);
    QVERIFY(passesAByte(m_folder->path(), listening));
    const int client = connectToAdmin(m_folder->path());
    QCOMPARE(peerUser(client), std::optional(::geteuid()));
    QCOMPARE(peerUser(-1), std::nullopt);
    ::close(client);
    ::close(listening);
    removeAdminSocket(m_folder->path());
    QVERIFY(!QFile::exists(socketPath()));
    QCOMPARE(connectToAdmin(m_folder->path()), -1);
}

void TestAdminSocket::aDeadOneIsReplaced()
{
    ::close(listenForAdmin(m_folder->path())); // as a process that was killed leaves it
    QVERIFY(QFile::exists(socketPath()));
    QCOMPARE(connectToAdmin(m_folder->path()), -1);
    const int listening = listenForAdmin(m_folder->path());
    QVERIFY(listening >= 0);
    QVERIFY(passesAByte(m_folder->path(), listening));
    ::close(listening);
}

void TestAdminSocket::aFileOfThatNameIsNot_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("a file") << false;
    QTest::newRow("a link to one") << true;
}

void TestAdminSocket::aFileOfThatNameIsNot()
{
    QFETCH(bool, isLink);
    QFile file(isLink ? m_folder->filePath(QStringLiteral("elsewhere")) : socketPath());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
    file.close();
    if (isLink)
        QVERIFY(QFile::link(file.fileName(), socketPath()));
    QCOMPARE(listenForAdmin(m_folder->path()), -1);
    removeAdminSocket(m_folder->path());
    QVERIFY(QFile::exists(socketPath()));
    QCOMPARE(file.size(), 4);
}

/// An address of a socket has 107 bytes at most; a path may have 4,095.
void TestAdminSocket::aLongPathIsNoObstacle()
{
    QString path = m_folder->path();
    while (path.size() < 300)
        path += u"/a-folder-with-a-long-name";
    QVERIFY(QDir().mkpath(path));
    const int listening = listenForAdmin(path);
    QVERIFY(listening >= 0);
    QVERIFY(QFile::exists(path + u"/admin.sock"));
    QVERIFY(passesAByte(path, listening));
    ::close(listening);
}

void TestAdminSocket::withoutAFolderThereIsNone()
{
    const QString nowhere = m_folder->filePath(QStringLiteral("nowhere"));
    QCOMPARE(listenForAdmin(nowhere), -1);
    QCOMPARE(connectToAdmin(nowhere), -1);
    removeAdminSocket(nowhere);
    QVERIFY(!QFile::exists(nowhere));
}

QTEST_APPLESS_MAIN(TestAdminSocket)
#include "tst_AdminSocket.moc"
