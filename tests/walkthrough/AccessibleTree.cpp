// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/AccessibleTree.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QQueue>

#include <csignal>
#include <sys/prctl.h>

namespace porchlight::test {

namespace {

constexpr int patienceMs = 5'000; ///< of one question
constexpr int levelsMax = 60;
constexpr int askedAtOnce = 24; ///< four questions each; a bus has at most 128 of them wait
// AtspiStateType, of the specification of AT-SPI 2
constexpr int stateFocused = 12;
constexpr int stateShowing = 25;
constexpr quint32 inWindow = 1; ///< AtspiCoordType

const QString registryName = QStringLiteral("org.a11y.atspi.Registry");
const QString rootPath = QStringLiteral("/org/a11y/atspi/accessible/root");
const QString accessible = QStringLiteral("org.a11y.atspi.Accessible");

/// An object of some program: "(so)".
struct Reference
{
    QString service;
    QString path;
};

const QDBusArgument &operator>>(const QDBusArgument &argument, Reference &reference)
{
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> reference.service >> path;
    argument.endStructure();
    reference.path = path.path();
    return argument;
}

QDBusPendingCall ask(const QDBusConnection &bus, const QString &service, const QString &path, const QString &what)
{
    return bus.asyncCall(QDBusMessage::createMethodCall(service, path, accessible, what), patienceMs);
}

QDBusPendingCall askName(const QDBusConnection &bus, const QString &service, const QString &path)
{
    auto call = QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Properties"),
                                               QStringLiteral("Get"));
    call << accessible << QStringLiteral("Name");
    return bus.asyncCall(call, patienceMs);
}

QVariant answerOf(QDBusPendingCall &call)
{
    call.waitForFinished();
    return call.isError() ? QVariant() : call.reply().arguments().value(0);
}

QList<Reference> referencesIn(const QVariant &answer)
{
    QList<Reference> all;
    if (answer.canConvert<QDBusArgument>())
        answer.value<QDBusArgument>() >> all;
    return all;
}

quint64 statesIn(const QVariant &answer)
{
    QList<quint32> words;
    if (answer.canConvert<QDBusArgument>())
        answer.value<QDBusArgument>() >> words;
    return quint64(words.value(0)) | quint64(words.value(1)) << 32U;
}

/// Where one of them is.
struct Place
{
    QString path;
    QString around; ///< the name of what it is in
    int depth = 0;
};

/// What was asked about one of them, all at once.
struct Asked
{
    Place place;
    QDBusPendingCall name;
    QDBusPendingCall role;
    QDBusPendingCall states;
    QDBusPendingCall children;
};

} // namespace

bool Accessible::isFocused() const
{
    return ((states >> unsigned(stateFocused)) & 1U) != 0;
}

bool Accessible::isShowing() const
{
    return ((states >> unsigned(stateShowing)) & 1U) != 0;
}

AccessibleTree::AccessibleTree(const QDBusConnection &bus, const QString &address) : m_bus(bus), m_address(address) {}

AccessibleTree::~AccessibleTree()
{
    m_registry.terminate();
    m_registry.waitForFinished();
}

QString AccessibleTree::registryProgram()
{
    for (const char *place : {"/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd"}) {
        if (QFileInfo(QString::fromLatin1(place)).isExecutable())
            return QString::fromLatin1(place);
    }
    return {};
}

bool AccessibleTree::start()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    environment.remove(QStringLiteral("DISPLAY")); // nobody asks it for keys
    m_registry.setProcessEnvironment(environment);
    m_registry.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // should this process be ended
    m_registry.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_registry.start(registryProgram(), QStringList());
    return m_registry.waitForStarted() &&
           m_bus.registerObject(QStringLiteral("/org/a11y/bus"), this, QDBusConnection::ExportAllSlots) &&
           m_bus.registerService(QStringLiteral("org.a11y.Bus"));
}

QString AccessibleTree::serviceOf(qint64 pid) const
{
    if (!m_bus.interface()->isServiceRegistered(registryName))
        return {};
    QDBusPendingCall programs = ask(m_bus, registryName, rootPath, QStringLiteral("GetChildren"));
    for (const Reference &program : referencesIn(answerOf(programs))) {
        if (qint64(m_bus.interface()->servicePid(program.service).value()) == pid)
            return program.service;
    }
    return {};
}

QList<Accessible> AccessibleTree::read(const QString &service) const
{
    QList<Accessible> all;
    QQueue<Place> places;
    places.enqueue({rootPath, {}, 0});
    while (!places.isEmpty()) {
        QList<Asked> asked;
        while (!places.isEmpty() && asked.size() < askedAtOnce) {
            const Place place = places.dequeue();
            asked.append({place, askName(m_bus, service, place.path),
                          ask(m_bus, service, place.path, QStringLiteral("GetRoleName")),
                          ask(m_bus, service, place.path, QStringLiteral("GetState")),
                          ask(m_bus, service, place.path, QStringLiteral("GetChildren"))});
        }
        for (Asked &each : asked) {
            Accessible told{each.place.path, answerOf(each.name).value<QDBusVariant>().variant().toString(),
                            answerOf(each.role).toString(), statesIn(answerOf(each.states)), each.place.depth};
            for (const Reference &child : referencesIn(answerOf(each.children))) {
                if (told.depth < levelsMax)
                    places.enqueue({child.path, told.name, told.depth + 1});
            }
            if (told.name.isEmpty() && told.role == u"text")
                told.name = each.place.around; // Qt gives a password's field no name
            all.append(told);
        }
    }
    return all;
}

QRect AccessibleTree::placeOf(const QString &service, const Accessible &what) const
{
    auto call = QDBusMessage::createMethodCall(service, what.path, QStringLiteral("org.a11y.atspi.Component"),
                                               QStringLiteral("GetExtents"));
    call << inWindow;
    QDBusPendingCall asked = m_bus.asyncCall(call, patienceMs);
    const QVariant answer = answerOf(asked);
    if (!answer.canConvert<QDBusArgument>())
        return {};
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    const auto argument = answer.value<QDBusArgument>();
    argument.beginStructure();
    argument >> x >> y >> width >> height;
    argument.endStructure();
    return {x, y, width, height};
}

QString outline(const QList<Accessible> &all)
{
    QString lines;
    for (const Accessible &each : all) {
        lines += QString(each.depth, u' ') + each.role + u": " + each.name + (each.isShowing() ? u"" : u" (hidden)") +
                 (each.isFocused() ? u" <== focus\n" : u"\n");
    }
    return lines;
}

} // namespace porchlight::test
