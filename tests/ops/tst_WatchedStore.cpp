// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operator hears of a full disk, once, and of room again (G4, G6); the store's word is passed on unchanged (A1).

#include "relay/ops/WatchedStore.h"
#include "tests/gateway/FakeStore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::relay;

class TestWatchedStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskIsLoggedOnce();
    void operationsReachTheStore();
};

namespace {

/// What is written to stderr while it lives.
class CapturedErrors
{
public:
    CapturedErrors()
        : m_path(m_folder.filePath(QStringLiteral("log"))),
          m_real(::dup(STDERR_FILENO)),
          m_file(::open(QFile::encodeName(m_path).constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600))
    {
        ::dup2(m_file, STDERR_FILENO);
    }
    ~CapturedErrors()
    {
        ::dup2(m_real, STDERR_FILENO);
        ::close(m_real);
        ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(CapturedErrors)

    /// The events so far, without their times.
    QByteArrayList events() const
    {
        QFile file(m_path);
        QByteArrayList events;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                events += file.readLine().trimmed().split(' ').mid(1).join(' ');
        }
        return events;
    }

private:
    const QTemporaryDir m_folder;
    const QString m_path;
    const int m_real;
    const int m_file;
};

} // namespace

void TestWatchedStore::aFullDiskIsLoggedOnce()
{
    const auto memory = std::make_shared<tests::FakeMemory>();
    WatchedStore store(std::make_unique<tests::FakeStore>(memory));
    const auto commit = [&](CommitStatus status) {
        memory->nextCommit = status;
        store.begin();
        return store.commit();
    };
    std::vector<CommitStatus> answered;
    QByteArrayList events;
    const std::vector wanted{CommitStatus::Committed, CommitStatus::Full,      CommitStatus::Full, CommitStatus::Full,
                             CommitStatus::Committed, CommitStatus::Committed, CommitStatus::Full};
    {
        const CapturedErrors errors;
        for (const CommitStatus status : wanted)
            answered.push_back(commit(status));
        events = errors.events();
    }
    QVERIFY(answered == wanted);
    QCOMPARE(events, QByteArrayList({"error storage-full", "info storage-has-room", "error storage-full"}));
}

void TestWatchedStore::operationsReachTheStore()
{
    const auto memory = std::make_shared<tests::FakeMemory>();
    WatchedStore store(std::make_unique<tests::FakeStore>(memory));
    QCOMPARE(store.generation(), GenerationId({1}));
    const auto result = relay::commit(store, {CreateInvitation{}, CreateInvitation{}});
    QCOMPARE(result.status, CommitStatus::Committed);
    QCOMPARE(result.outcomes.size(), std::size_t(2));
    QVERIFY(memory->transactions == std::vector{2});
}

QTEST_APPLESS_MAIN(TestWatchedStore)
#include "tst_WatchedStore.moc"
