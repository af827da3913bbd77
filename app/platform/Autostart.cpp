// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace porchlight::platform {

namespace {

constexpr qint64 bytesMax = 64 * 1024;

QString systemFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart";
}

} // namespace

Autostart::Autostart(const QString &profile, const QString &folder)
    : m_path((folder.isEmpty() ? systemFolder() : folder) + u"/porchlight-" + profile + u".desktop")
{
}

bool Autostart::isOn() const
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QFile::ReadOnly))
        return false;
    const QByteArrayList lines = file.read(bytesMax).split('\n');
    return lines.contains("[Desktop Entry]") && !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

// Twice: the Exec key has its own quotes, and every value of the file its own backslashes.
QString Autostart::quoted(const QString &word)
{
    QString quoted;
    for (const QChar c : word) {
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            quoted += u'\\';
        if (c == u'%')
            quoted += u'%';
        quoted += c;
    }
    quoted.replace(u'\\', QStringLiteral("\\\\"));
    return u'"' + quoted + u'"';
}

bool Autostart::turnOn(const QString &program, const QStringList &arguments) const
{
    QString line = quoted(program);
    for (const QString &argument : arguments)
        line += u' ' + quoted(argument);
    if (line.contains(u'\n') || line.contains(u'\r') || !QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return false;
    QSaveFile file(m_path);
    if (!file.open(QFile::WriteOnly))
        return false;
    const QString text = QStringLiteral("[Desktop Entry]\nType=Application\nVersion=1.4\nName=Porchlight\nExec=%1\n"
                                        "Icon=porchlight\nTerminal=false\nX-GNOME-Autostart-enabled=true\n")
                             .arg(line);
    file.write(text.toUtf8());
    return file.commit();
}

bool Autostart::turnOff() const
{
    return !QFileInfo::exists(m_path) || QFile::remove(m_path);
}

} // namespace porchlight::platform
