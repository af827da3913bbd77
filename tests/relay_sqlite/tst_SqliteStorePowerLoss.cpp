// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/FaultVfs.h"
#include "tests/relay_sqlite/RelayFolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;

namespace {

constexpr quint64 messages = 60;
constexpr int losses = 250;
constexpr int pagesBetweenCheckpoints = 40; // so that several fall into the run

wire::Body bodyOf(quint64 n)
{
    return {counts, idOf<MessageId>(n), QByteArray::number(n) + QByteArray(int(n * 997 % 9'000), char('a' + n % 26))};
}

AppendRequest requestOf(quint64 n)
{
    return request(theTalk().ada, theTalk().id, n, {bodyOf(n)}, {mail(theTalk().bob, 5'000 + n)});
}

} // namespace

/// The power fails at any moment: what was acknowledged is there afterwards, and nothing is half there (A1, reliability
/// F13 and G5).
class tst_SqliteStorePowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingAcknowledgedIsLost_A1();
    void aDiskThatLiesLoses_A1();

private:
    enum class After { Whole, Lost, Refused };

    /// Starts from what a power loss after so many steps has left.
    After startAfter(std::size_t steps, std::mt19937 &random, bool forgetful);

    DiskRecording m_recording;
    std::vector<std::size_t> m_acknowledgedAt; ///< the step after which message n + 1 was acknowledged
};

void tst_SqliteStorePowerLoss::initTestCase()
{
    FaultVfs disk;
    const RelayFolder folder;
    const auto store = folder.open();
    beginTalk(*store);
    m_recording.begin(folder.folder());
    disk.recordInto(&m_recording);
    for (quint64 n = 1; n <= messages; ++n) {
        QVERIFY(commit(*store, {requestOf(n)}).status == CommitStatus::Committed);
        m_acknowledgedAt.push_back(m_recording.size());
        store->maintain(pagesBetweenCheckpoints);
    }
    disk.recordInto(nullptr);
}

tst_SqliteStorePowerLoss::After tst_SqliteStorePowerLoss::startAfter(std::size_t steps, std::mt19937 &random, bool forgetful)
{
    const auto acknowledged = quint64(std::count_if(m_acknowledgedAt.begin(), m_acknowledgedAt.end(),
                                                    [&](std::size_t at) { return at <= steps; }));
    const RelayFolder folder;
    if (!QDir().mkpath(folder.folder()))
        qFatal("no folder");
    for (const auto &[path, bytes] : m_recording.afterPowerLoss(steps, random, forgetful)) {
        QFile file(folder.folder() + u'/' + QFileInfo(path).fileName());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
    }
    const auto opened = SqliteStore::open(folder.path());
    if (!opened)
        return After::Refused;
    const LogPage page = folder.openReader()->readLog(theTalk().bob, LogId::of(theTalk().id), 0, 1'000, 1'000'000'000);
    if (page.head < acknowledged || page.head > acknowledged + 1 || page.entries.size() != page.head
        || page.mailboxHead != page.head)
        return After::Lost;
    for (const wire::Entry &entry : page.entries) {
        if (entry.body != bodyOf(entry.seq).bytes)
            return After::Lost;
    }
    const auto next = commit(**opened, {requestOf(page.head + 1)});
    const bool goesOn = next.status == CommitStatus::Committed
                        && std::get<AppendOutcome>(next.outcomes.front()).stored.front().seq == page.head + 1;
    return goesOn ? After::Whole : After::Lost;
}

void tst_SqliteStorePowerLoss::nothingAcknowledgedIsLost_A1()
{
    std::mt19937 random(20'260'101);
    for (int i = 0; i < losses; ++i) {
        const std::size_t steps = m_recording.size() * std::size_t(i) / losses + random() % 3;
        const After after = startAfter(std::min(steps, m_recording.size()), random, false);
        QVERIFY2(after == After::Whole, qPrintable(QStringLiteral("power loss after step %1 of %2: %3").arg(steps)
            .arg(m_recording.size()).arg(after == After::Lost ? QStringLiteral("lost") : QStringLiteral("refused"))));
    }
    qInfo("%d power losses in %zu steps, nothing lost", losses, m_recording.size());
}

/// The control: were nothing synced, this test would see it.
void tst_SqliteStorePowerLoss::aDiskThatLiesLoses_A1()
{
    std::mt19937 random(7);
    int harmed = 0;
    for (int i = 0; i < 20; ++i)
        harmed += startAfter(m_recording.size() - std::size_t(i), random, true) == After::Whole ? 0 : 1;
    QVERIFY2(harmed > 10, qPrintable(QString::number(harmed)));
}

QTEST_GUILESS_MAIN(tst_SqliteStorePowerLoss)
#include "tst_SqliteStorePowerLoss.moc"
