// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operator hears of a full disk, once, and of room again (G4, G6); the store's word is passed on unchanged (A1).

#include "shared/base/MachineClock.h"
#include "relay/ops/WatchedStore.h"
#include "tests/gateway/FakeStore.h"
#include "tests/ops/CapturedErrors.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;

class TestWatchedStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskIsLoggedOnce();
    void operationsReachTheStore();

private:
    const MachineClock m_clock;
};

void TestWatchedStore::aFullDiskIsLoggedOnce()
{
    const auto memory = std::make_shared<tests::FakeMemory>();
    WatchedStore store(std::make_unique<tests::FakeStore>(memory), m_clock);
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
        const tests::CapturedErrors errors;
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
    WatchedStore store(std::make_unique<tests::FakeStore>(memory), m_clock);
    QCOMPARE(store.generation(), GenerationId({1}));
    const auto result = relay::commit(store, {CreateInvitation{}, CreateInvitation{}});
    QCOMPARE(result.status, CommitStatus::Committed);
    QCOMPARE(result.outcomes.size(), std::size_t(2));
    QVERIFY(memory->transactions == std::vector{2});
}

QTEST_APPLESS_MAIN(TestWatchedStore)
#include "tst_WatchedStore.moc"
