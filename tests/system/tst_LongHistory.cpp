// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/Link.h"
#include "tests/system/RelayProcess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr int patienceMs = 60'000;
constexpr int longPatienceMs = 600'000;

int messages()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 20'000 : 2'000;
}

} // namespace

/// A device that is linked late has all that was said, and one that is unlinked reads nothing more; over a real relay
/// (B1, B4).
class tst_LongHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItComesAndAfterwardsNothing_B1_B4();

private:
    void talk(Device &ada, Device &bob);

    ConversationId m_talk;
};

void tst_LongHistory::talk(Device &ada, Device &bob)
{
    ada.post(engine::AskConversation{1, QStringLiteral("bob")});
    QTRY_VERIFY_WITH_TIMEOUT(!ada.conversation.isNull(), patienceMs);
    m_talk = ada.conversation;
    ada.post(engine::Compose{2, m_talk, QStringLiteral("the first")});
    QTRY_COMPARE_WITH_TIMEOUT(bob.count(m_talk), 1, patienceMs);
    bob.post(engine::AcceptConversation{3, m_talk});
    QTRY_VERIFY_WITH_TIMEOUT(!bob.summary(m_talk)->isRequest, patienceMs);
    for (int i = 1; i < messages(); ++i)
        (i % 2 ? ada : bob).post(engine::Compose{4, m_talk, QStringLiteral("message %1 of a long history of people who like to talk").arg(i)});
    QTRY_COMPARE_WITH_TIMEOUT(ada.all(m_talk), messages(), longPatienceMs);
}

void tst_LongHistory::allOfItComesAndAfterwardsNothing_B1_B4()
{
    QTemporaryDir folder;
    RelayProcess relay(programFolder(), folder.filePath(QStringLiteral("relay")), folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());
    Device ada(QStringLiteral("ada"), folder.path());
    Device bob(QStringLiteral("bob"), folder.path());
    ada.signIn(relay.url(), QStringLiteral("ada"), QStringLiteral("desk"), relay.invite());
    bob.signIn(relay.url(), QStringLiteral("bob"), QStringLiteral("desk"), relay.invite());
    QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline() && bob.isOnline(), patienceMs);
    talk(ada, bob);
    if (QTest::currentTestFailed())
        return;

    Device tablet(QStringLiteral("ada-tablet"), folder.path());
    tablet.signIn(relay.url(), QStringLiteral("ada"), QStringLiteral("tablet"));
    link(ada, tablet, QStringLiteral("ada"));
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer timer;
    timer.start();
    // The newest are there first.
    QTRY_VERIFY_WITH_TIMEOUT(tablet.summary(m_talk) && tablet.count(m_talk) > 50, longPatienceMs);
    const qint64 first = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(tablet.history.stage == engine::HistoryReport::Stage::Done, longPatienceMs);
    const double seconds = double(timer.elapsed()) / 1'000;
    QCOMPARE(tablet.all(m_talk), messages());
    qInfo("%d messages of history: the newest after %.1f s, all after %.1f s (%.0f a second)", messages(),
          double(first) / 1'000, seconds, messages() / std::max(seconds, 0.001));

    ada.post(engine::UnlinkDevice{5, tablet.number()});
    QTRY_VERIFY_WITH_TIMEOUT(tablet.report.state == engine::ConnectionReport::State::SignedOut, patienceMs);
    bob.post(engine::Compose{6, m_talk, QStringLiteral("not for the tablet")});
    QTRY_COMPARE_WITH_TIMEOUT(ada.newest(m_talk).text, QStringLiteral("not for the tablet"), patienceMs);
    QTest::qWait(500); // what must not come has had the time to
    QCOMPARE(tablet.all(m_talk), messages());
}

QTEST_GUILESS_MAIN(tst_LongHistory)
#include "tst_LongHistory.moc"
