// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/SystemKeyring.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>
#include <cstdlib>

using namespace porchlight;
using namespace porchlight::platform;
using namespace std::chrono_literals;
using Kind = KeyringFailure::Kind;

namespace {

constexpr auto patience = 700ms;
const QString entry = QStringLiteral("profile-of-a-test");

/// Takes every call and answers none.
class Silence final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return QString(); }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

/// This program, once more, on the bus that its environment names: a process has one session bus for good. The exit code
/// is the kind of failure, 100 when there is none.
int ask(bool isServed)
{
    Silence silence;
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("served"));
    if (isServed && (!bus.registerVirtualObject(QStringLiteral("/"), &silence, QDBusConnection::SubPath)
                     || !bus.registerService(QStringLiteral("org.freedesktop.secrets"))))
        return 99;
    SystemKeyring keyring(patience);
    QElapsedTimer timer;
    timer.start();
    const auto read = keyring.read(entry);
    const auto written = keyring.write(entry, "secret");
    std::printf("%lld\n", qlonglong(timer.elapsed()));
    if (read || !written || read.error().kind != written->kind)
        return 100;
    return int(written->kind);
}

struct Answer
{
    int code = -1;
    qint64 tookMs = 0;
};

Answer askOn(const QString &bus, const QString &argument)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
    environment.insert(QStringLiteral("QTKEYCHAIN_BACKEND"), QString());
    environment.remove(QStringLiteral("DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {argument});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput().trimmed().toLongLong()};
}

/// A session bus of one's own.
class Bus
{
public:
    Bus()
    {
        m_process.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                        QStringLiteral("--print-address")});
        if (m_process.waitForStarted() && m_process.waitForReadyRead(10'000))
            m_address = QString::fromLatin1(m_process.readLine().trimmed());
    }
    ~Bus()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    QString address() const { return m_address; }

private:
    QProcess m_process;
    QString m_address;
};

} // namespace

/// A start is never held up for good by a keyring that is not there, or does not answer (F8).
class tst_SystemKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutABusThereIsNone_F8()
    {
        const Answer answer = askOn(QStringLiteral("unix:path=/nonexistent/bus"), QStringLiteral("--ask"));
        QCOMPARE(answer.code, int(Kind::NoKeyring));
        QVERIFY2(answer.tookMs < 2'000, qPrintable(QString::number(answer.tookMs)));
    }

    void oneThatNeverAnswersIsNotWaitedForForGood_F8()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("there is no dbus-daemon");
        const Bus bus;
        QVERIFY(!bus.address().isEmpty());
        const Answer answer = askOn(bus.address(), QStringLiteral("--serve"));
        QCOMPARE(answer.code, int(Kind::Silent));
        QVERIFY2(answer.tookMs >= 2 * patience.count() && answer.tookMs < 20'000, qPrintable(QString::number(answer.tookMs)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    for (const QString &word : {QStringLiteral("--ask"), QStringLiteral("--serve")}) {
        if (!arguments.contains(word))
            continue;
        const int code = ask(word == u"--serve");
        std::fflush(stdout);
        std::_Exit(code); // what the library holds for a call that has no answer is no leak of ours
    }
    tst_SystemKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SystemKeyring.moc"
