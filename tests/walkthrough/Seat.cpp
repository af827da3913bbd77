// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/Seat.h"

#include "tests/system/ChildProcess.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace porchlight::test {

namespace {

constexpr int patienceMs = 30'000;
constexpr int stopsMax = 60; ///< of Tab, on one page

/// Until something has come from people they are shown by their handles; here that differs in capitals alone.
bool isCalled(const Accessible &what, const QString &name)
{
    return what.name.compare(name, Qt::CaseInsensitive) == 0;
}

void endWithThis(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace

Seat::Seat(const QString &name, const QString &folder, const AccessibleTree &tree, const QString &bus)
    : m_name(name), m_folder(folder + u'/' + name), m_tree(tree), m_bus(bus)
{
    QDir().mkpath(m_folder);
    for (QProcess *process : {&m_display, &m_windows, &m_app})
        endWithThis(*process);
}

Seat::~Seat()
{
    for (QProcess *process : {&m_app, &m_windows, &m_display}) {
        process->terminate();
        process->waitForFinished();
    }
}

QStringList Seat::missing()
{
    QStringList packages;
    for (const auto &[program, package] :
         {std::pair("Xvfb", "xvfb"), {"openbox", "openbox"}, {"xdotool", "xdotool"}, {"dbus-daemon", "dbus-daemon"}}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            packages << QString::fromLatin1(package);
    }
    if (AccessibleTree::registryProgram().isEmpty())
        packages << QStringLiteral("at-spi2-core");
    return packages;
}

QProcessEnvironment Seat::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_displayName);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder);
    environment.insert(QStringLiteral("HOME"), m_folder);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LANGUAGE"})
        environment.remove(QString::fromLatin1(place));
    return environment;
}

bool Seat::sitDown()
{
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_display.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                     QStringLiteral("1280x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                     QStringLiteral("-noreset")});
    if (!m_display.waitForStarted() || !QTest::qWaitFor([this] { return m_display.canReadLine(); }, patienceMs))
        return false;
    m_displayName = u':' + QString::fromLatin1(m_display.readLine()).trimmed();
    m_windows.setProcessEnvironment(environment());
    m_windows.setProcessChannelMode(QProcess::MergedChannels);
    m_windows.start(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")});
    return m_windows.waitForStarted();
}

bool Seat::startApp()
{
    m_app.setProcessEnvironment(environment());
    m_app.setProcessChannelMode(QProcess::MergedChannels);
    m_app.start(programFolder() + u"/porchlight",
                {QStringLiteral("--data"), m_folder, QStringLiteral("--keys"), QStringLiteral("file")});
    m_service.clear();
    return m_app.waitForStarted() && QTest::qWaitFor([this] { return !look().isEmpty(); }, patienceMs);
}

bool Seat::endApp()
{
    m_app.terminate();
    const bool hasEnded = m_app.waitForFinished(patienceMs);
    const QByteArray said = m_app.readAll();
    if (!said.isEmpty())
        qWarning("%s said: %s", qPrintable(m_name), said.constData());
    return hasEnded && m_app.exitStatus() == QProcess::NormalExit && m_app.exitCode() == 0 && said.isEmpty();
}

bool Seat::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool Seat::press(const QStringList &keys) const
{
    return run(QStringLiteral("xdotool"),
               QStringList{QStringLiteral("key"), QStringLiteral("--clearmodifiers")} + keys);
}

bool Seat::type(const QString &text) const
{
    return run(QStringLiteral("xdotool"),
               {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("2"), QStringLiteral("--"), text});
}

bool Seat::typeLines(const QStringList &lines) const
{
    QStringList arguments;
    for (const QString &line : lines)
        arguments << QStringLiteral("type") << QStringLiteral("--delay") << QStringLiteral("2")
                  << QStringLiteral("--args") << QStringLiteral("1") << line << QStringLiteral("key")
                  << QStringLiteral("Return");
    return run(QStringLiteral("xdotool"), arguments);
}

bool Seat::resize(int width, int height) const
{
    return run(QStringLiteral("xdotool"), {QStringLiteral("getactivewindow"), QStringLiteral("windowsize"),
                                           QString::number(width), QString::number(height)});
}

QSize Seat::windowSize() const
{
    QProcess asking;
    asking.setProcessEnvironment(environment());
    asking.start(QStringLiteral("xdotool"), {QStringLiteral("getactivewindow"), QStringLiteral("getwindowgeometry"), QStringLiteral("--shell")});
    asking.waitForFinished(patienceMs);
    QSize size(0, 0);
    const auto lines = asking.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("WIDTH="))
            size.setWidth(line.mid(6).toInt());
        if (line.startsWith("HEIGHT="))
            size.setHeight(line.mid(7).toInt());
    }
    return size;
}

QList<Accessible> Seat::look() const
{
    if (m_service.isEmpty())
        m_service = m_tree.serviceOf(m_app.processId());
    return m_service.isEmpty() ? QList<Accessible>() : m_tree.read(m_service);
}

Accessible Seat::focused() const
{
    const auto innermost = [this] {
        Accessible found;
        for (const Accessible &each : look()) {
            if (each.isFocused() && each.role != u"dialog" && each.depth >= found.depth)
                found = each;
        }
        return found;
    };
    // It moves while one asks: what is said twice is so.
    Accessible found = innermost();
    for (Accessible again = innermost(); again.path != found.path; again = innermost())
        found = again;
    return found;
}

Accessible Seat::find(const std::function<bool(const Accessible &)> &isIt) const
{
    const QList<Accessible> all = look();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Accessible &each) { return each.isShowing() && isIt(each); });
    return found == all.end() ? Accessible() : *found;
}

bool Seat::tabTo(const QString &name) const
{
    QStringList passed;
    for (Accessible now = focused(); !isCalled(now, name); now = focused()) {
        if (passed.contains(now.path) || passed.size() > stopsMax || !press({QStringLiteral("Tab")})) {
            qWarning("%s: no '%s' among the %lld stops of Tab; the last is '%s'", qPrintable(m_name), qPrintable(name),
                     qlonglong(passed.size()), qPrintable(now.name));
            return false;
        }
        passed << now.path;
        const auto isFurther = [&] {
            const QString path = focused().path;
            return !path.isEmpty() && path != now.path;
        };
        if (!QTest::qWaitFor(isFurther, patienceMs)) {
            qWarning("%s: Tab does not leave '%s'", qPrintable(m_name), qPrintable(now.name));
            return false;
        }
    }
    return true;
}

bool Seat::awaitFocus(const QString &name) const
{
    return QTest::qWaitFor([&] { return isCalled(focused(), name); }, patienceMs);
}

bool Seat::await(const std::function<bool(const Accessible &)> &isIt) const
{
    return QTest::qWaitFor([&] { return !find(isIt).role.isEmpty(); }, patienceMs);
}

void Seat::leaveTraces(const QString &folder)
{
    QDir().mkpath(folder);
    run(QStringLiteral("import"),
        {QStringLiteral("-window"), QStringLiteral("root"), folder + u'/' + m_name + u".png"});
    QFile told(folder + u'/' + m_name + u".txt");
    if (told.open(QFile::WriteOnly))
        told.write((outline(look()) + QString::fromUtf8(m_app.readAll())).toUtf8());
}

} // namespace porchlight::test
