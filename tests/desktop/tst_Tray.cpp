// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/platform/FakeWatcher.h"
#include "tests/platform/PrivateBus.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusReply>
#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::test;

namespace {

constexpr int patienceMs = 60'000;

/// Of com.canonical.dbusmenu: an entry and those below it.
struct MenuEntry
{
    int id = 0;
    QVariantMap properties;
    QList<QDBusVariant> below;
};

const QDBusArgument &operator>>(const QDBusArgument &argument, MenuEntry &entry)
{
    argument.beginStructure();
    argument >> entry.id >> entry.properties >> entry.below;
    argument.endStructure();
    return argument;
}

} // namespace

/// The real program on a display with a bus and a tray of their own: it starts behind its icon, comes from there, and ends
/// from there (E1).
class tst_Tray final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PrivateBus m_bus;
    QProcess m_display;
    QProcess m_windows; ///< who manages them there
    QString m_displayName;
    QProcess m_program;

    void startProgram(const QStringList &arguments)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.address());
        environment.insert(QStringLiteral("DISPLAY"), m_displayName);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::MergedChannels);
        m_program.start(qEnvironmentVariable("PORCHLIGHT_BIN") + u"/porchlight",
                        QStringList{QStringLiteral("--data"), m_folder.path(), QStringLiteral("--keys"), QStringLiteral("file")} + arguments);
    }
    bool isOnScreen() const
    {
        QProcess asking;
        asking.start(QStringLiteral("xwininfo"), {QStringLiteral("-display"), m_displayName, QStringLiteral("-name"), QStringLiteral("Porchlight")});
        asking.waitForFinished();
        return asking.readAllStandardOutput().contains("IsViewable");
    }
    /// Closing the window leaves the program running.
    void wishHiding() const
    {
        const QString folder = m_folder.filePath(QStringLiteral("profiles/default"));
        QFile settings(folder + u"/desktop.ini");
        if (QDir().mkpath(folder) && settings.open(QFile::WriteOnly))
            settings.write("[tray]\nhides=true\n");
    }
    bool press(const QStringList &arguments) const
    {
        QProcess keys;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_displayName);
        keys.setProcessEnvironment(environment);
        keys.start(QStringLiteral("xdotool"), arguments);
        return keys.waitForFinished(10'000) && keys.exitCode() == 0;
    }
    /// As by the keyboard of a desktop. A key that comes while the window manager is still taking the window in is lost, as
    /// a person's would be, and is pressed again. False: the window stays.
    bool close() const
    {
        for (QDeadlineTimer patience(patienceMs); !patience.hasExpired();) {
            const bool isActive = press({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                                         QStringLiteral("Porchlight"), QStringLiteral("windowactivate"), QStringLiteral("--sync")});
            if (isActive)
                press({QStringLiteral("key"), QStringLiteral("alt+F4")}); // it may complain that the window went meanwhile
            if (QTest::qWaitFor([this] { return !isOnScreen(); }, 2'000))
                return true;
        }
        return false;
    }
    /// The entries of the icon's menu, by their words.
    QMap<QString, int> menu(const QDBusConnection &bus, const QString &item, const QString &path)
    {
        QDBusInterface menu(item, path, QStringLiteral("com.canonical.dbusmenu"), bus);
        const QDBusMessage reply = menu.call(QStringLiteral("GetLayout"), 0, -1, QStringList());
        QMap<QString, int> entries;
        if (reply.arguments().size() < 2)
            return entries;
        MenuEntry root;
        reply.arguments().at(1).value<QDBusArgument>() >> root;
        for (const QDBusVariant &below : std::as_const(root.below)) {
            MenuEntry entry;
            below.variant().value<QDBusArgument>() >> entry;
            entries.insert(entry.properties.value(QStringLiteral("label")).toString().remove(u'_'), entry.id);
        }
        return entries;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.isUp());
        m_display.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_display.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                                 QStringLiteral("0"), QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
        if (!m_display.waitForStarted())
            QSKIP("Xvfb is not installed");
        QTRY_VERIFY_WITH_TIMEOUT(m_display.canReadLine(), patienceMs);
        m_displayName = u':' + QString::fromLatin1(m_display.readLine()).trimmed();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_displayName);
        m_windows.setProcessEnvironment(environment);
        m_windows.start(QStringLiteral("openbox"), QStringList());
        QVERIFY(m_windows.waitForStarted());
    }
    void cleanupTestCase()
    {
        m_windows.terminate();
        m_windows.waitForFinished();
        m_display.terminate();
        m_display.waitForFinished();
    }
    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning) {
            m_program.terminate();
            QVERIFY(m_program.waitForFinished(patienceMs));
        }
    }

    void startsBehindItsIconAndEndsFromThere()
    {
        const QDBusConnection bus = m_bus.connection(QStringLiteral("desktop"));
        FakeWatcher watcher(bus, true);
        startProgram({QStringLiteral("--hidden")});
        QTRY_VERIFY_WITH_TIMEOUT(!watcher.items.isEmpty() || m_program.state() == QProcess::NotRunning, patienceMs);
        QVERIFY2(!watcher.items.isEmpty(), m_program.readAll().constData());
        const QString item = watcher.items.constFirst();
        QTest::qWait(500);
        QVERIFY(!isOnScreen());
        QDBusInterface icon(item, QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.kde.StatusNotifierItem"), bus);
        const QString menuPath = icon.property("Menu").value<QDBusObjectPath>().path();
        const QMap<QString, int> entries = menu(bus, item, menuPath);
        QVERIFY2(entries.contains(QStringLiteral("Open")) && entries.contains(QStringLiteral("Quiet for an hour"))
                     && entries.contains(QStringLiteral("Quit")),
                 qPrintable(entries.keys().join(u',')));
        icon.asyncCall(QStringLiteral("Activate"), 0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(), patienceMs);
        QDBusInterface(item, menuPath, QStringLiteral("com.canonical.dbusmenu"), bus)
            .asyncCall(QStringLiteral("Event"), entries.value(QStringLiteral("Quit")), QStringLiteral("clicked"),
                       QVariant::fromValue(QDBusVariant(0)), 0U);
        QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, patienceMs);
        QCOMPARE(m_program.exitCode(), 0);
        const QByteArray said = m_program.readAll();
        QVERIFY2(!said.contains("qml") && !said.contains("ERROR"), said.constData());
    }

    void closingHidesIfWished()
    {
        wishHiding();
        const QDBusConnection bus = m_bus.connection(QStringLiteral("another desktop"));
        auto watcher = std::make_unique<FakeWatcher>(bus, true);
        startProgram({});
        QTRY_VERIFY_WITH_TIMEOUT((!watcher->items.isEmpty() && isOnScreen()) || m_program.state() == QProcess::NotRunning, patienceMs);
        QVERIFY2(!watcher->items.isEmpty(), m_program.readAll().constData());
        QVERIFY(close());
        QTest::qWait(500);
        QCOMPARE(m_program.state(), QProcess::Running);
        watcher.reset(); // the tray goes, and the icon with it
        QTRY_VERIFY_WITH_TIMEOUT(isOnScreen(), patienceMs);
    }

    void whereThereIsNoneItIsNotHidden()
    {
        wishHiding();
        startProgram({});
        QTRY_VERIFY_WITH_TIMEOUT(isOnScreen() || m_program.state() == QProcess::NotRunning, patienceMs);
        QVERIFY2(isOnScreen(), m_program.readAll().constData());
        const QByteArray said = m_program.readAll();
        QVERIFY2(!said.contains("Qt Labs Platform requires"), said.constData());
        QVERIFY(close());
        QTRY_COMPARE_WITH_TIMEOUT(m_program.state(), QProcess::NotRunning, patienceMs); // it is the way out
    }
};

Q_DECLARE_METATYPE(MenuEntry)

QTEST_GUILESS_MAIN(tst_Tray)
#include "tst_Tray.moc"
