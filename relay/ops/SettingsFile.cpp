// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Settings.h"

#include <QFile>

#include <set>

namespace porchlight::relay {

namespace {

constexpr qint64 fileBytesMax = 64 * 1024;

const SettingRow *findRow(QStringView name)
{
    for (const SettingRow &row : settingRows()) {
        if (name == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

/// What is wrong with the line, after "Line N of relay.conf: "; empty when nothing is.
QString takeLine(Settings &settings, const QString &line, std::set<QString> &seen)
{
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0)
        return QStringLiteral("this is no \"name = value\".");
    const QString name = line.left(equals).trimmed();
    if (!findRow(name))
        return u"there is no setting \"" + name.left(64) + u"\".";
    if (!seen.insert(name).second)
        return name + u" is given twice.";
    return applySetting(settings, name, line.mid(equals + 1).trimmed());
}

/// What the settings say together; empty when it makes sense.
QString disagreement(const Settings &settings)
{
    if (settings.tls == TlsMode::Files && (settings.certificateFile.isEmpty() || settings.keyFile.isEmpty()))
        return QStringLiteral("tls = files needs certificate_file and key_file.");
    if (settings.tls == TlsMode::Off && !settings.listen.isLoopback()) {
        return QStringLiteral("With tls = off it listens only on addresses of this machine (127.0.0.1 or ::1): connections "
                              "are not encrypted then, so whoever is on the way would read passwords and messages.");
    }
    return {};
}

} // namespace

QString applySetting(Settings &settings, QStringView name, const QString &value)
{
    const SettingRow *row = findRow(name);
    const QString wrong = row ? row->take(settings, value) : QStringLiteral("is no setting.");
    return wrong.isEmpty() ? QString() : QString(name + u' ' + wrong);
}

QString settingsPath(const QString &dataFolder)
{
    return dataFolder + u"/relay.conf";
}

Result<Settings, SettingsError> settingsFrom(const QString &file, const GivenSettings &given)
{
    Settings settings;
    for (const SettingRow &row : settingRows())
        row.take(settings, QString::fromLatin1(row.preset));
    std::set<QString> seen;
    int number = 0;
    for (const QString &whole : file.split(u'\n')) {
        ++number;
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const QString wrong = takeLine(settings, line, seen); !wrong.isEmpty())
            return SettingsError{number, u"Line " + QString::number(number) + u" of relay.conf: " + wrong};
    }
    for (const auto &[name, value] : given) {
        if (const QString wrong = applySetting(settings, name, value); !wrong.isEmpty())
            return SettingsError{0, wrong};
    }
    if (const QString wrong = disagreement(settings); !wrong.isEmpty())
        return SettingsError{0, wrong};
    return settings;
}

Result<Settings, SettingsError> readSettings(const QString &dataFolder, const GivenSettings &given)
{
    QFile file(settingsPath(dataFolder));
    QByteArray bytes;
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return SettingsError{0, u"The file " + file.fileName() + u" cannot be read."};
        bytes = file.read(fileBytesMax + 1);
        if (bytes.size() > fileBytesMax)
            return SettingsError{0, u"The file " + file.fileName() + u" is too large to be one of settings."};
    }
    return settingsFrom(QString::fromUtf8(bytes), given);
}

} // namespace porchlight::relay
