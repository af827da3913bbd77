// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/EpollDispatcher.h"
#include "shared/base/Thread.h"
#include "tests/gateway/SocketPair.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

/// How much a turn of the relay's event loop may hold, so that none holds up the others (G19, H5); under the whole of this program.
class TestEpollTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTurnIsBounded_G19();
    void aTurnThatIsLongLeavesTheRest_G19();
};

/// However many sockets are ready, what other threads have to say is heard in between.
void TestEpollTurns::aTurnIsBounded_G19()
{
    constexpr int sockets = 3 * EpollDispatcher::turnMax;
    std::vector<std::unique_ptr<SocketPair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int fired = 0, firedBefore = 0;
    for (int i = 0; i < sockets; ++i) {
        pairs.push_back(std::make_unique<SocketPair>());
        if (pairs.back()->ends[1] < 0)
            QSKIP("too few descriptors on this machine");
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs.back()->ends[0], QSocketNotifier::Read));
        QSocketNotifier *notifier = notifiers.back().get();
        connect(notifier, &QSocketNotifier::activated, this, [&, notifier] {
            if (++fired == 1)
                QMetaObject::invokeMethod(this, [&] { firedBefore = fired; }, Qt::QueuedConnection);
            notifier->setEnabled(false);
        });
        pairs.back()->writeTo(1);
    }
    QTRY_COMPARE(fired, sockets);
    QVERIFY(firedBefore >= EpollDispatcher::shareMin && firedBefore <= EpollDispatcher::turnMax);
}

// However much each socket brings: what is left is read, and written, in the turns that follow.
void TestEpollTurns::aTurnThatIsLongLeavesTheRest_G19()
{
    constexpr int sockets = 5 * EpollDispatcher::shareMin;
    for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write}) {
        std::vector<std::unique_ptr<SocketPair>> pairs;
        std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
        int fired = 0, between = 0;
        for (int i = 0; i < sockets; ++i) {
            pairs.push_back(std::make_unique<SocketPair>());
            notifiers.push_back(std::make_unique<QSocketNotifier>(pairs.back()->ends[0], type));
            QSocketNotifier *notifier = notifiers.back().get();
            connect(notifier, &QSocketNotifier::activated, this, [&, notifier] {
                if (++fired == 1)
                    QMetaObject::invokeMethod(this, [&] { between = fired; }, Qt::QueuedConnection);
                notifier->setEnabled(false);
                QThread::usleep(EpollDispatcher::turnTimeMax.count());
            });
            pairs.back()->writeTo(1);
        }
        QTRY_COMPARE(fired, sockets);
        QVERIFY2(between >= 1 && between <= 4 * EpollDispatcher::shareMin, qPrintable(QString::number(between)));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher); // before the application, which would bring its own
    QCoreApplication app(argc, argv);
    TestEpollTurns test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EpollTurns.moc"
