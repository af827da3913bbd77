// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QTemporaryDir>

namespace porchlight::test {

/// A message bus of a test's own, without a service on it but what the test puts there: nothing that somebody sees can
/// come of it. Owns the daemon. On the test's thread.
class PrivateBus
{
public:
    PrivateBus()
    {
        // No folders of services: nothing can be started by being asked.
        QFile settings(m_folder.filePath(QStringLiteral("bus.conf")));
        if (settings.open(QFile::WriteOnly)) {
            settings.write("<busconfig><type>session</type><listen>unix:dir=" + QFile::encodeName(m_folder.path())
                           + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                             "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
            settings.close();
        }
        m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + settings.fileName(),
                                                       QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
            m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)

    bool isUp() const { return !m_address.isEmpty(); }
    QString address() const { return m_address; }
    /// Each name is a connection of its own, as of another program.
    QDBusConnection connection(const QString &name)
    {
        m_names.append(name);
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace porchlight::test
