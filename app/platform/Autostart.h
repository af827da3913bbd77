// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace porchlight::platform {

/// A file in the autostart folder of this user (Desktop Application Autostart Specification 0.5): one for each profile, so
/// that the desktop starts it after the login. The file is the truth; nothing else remembers it.
class Autostart
{
public:
    /// @p profile: its name. @p folder: empty for the one that the system has.
    explicit Autostart(const QString &profile, const QString &folder = {});

    /// Of a file that says it is hidden, or is somebody else's, it is none.
    bool isOn() const;
    /// What is to be started, and its arguments. False: it could not be written.
    bool turnOn(const QString &program, const QStringList &arguments) const;
    bool turnOff() const;
    QString path() const { return m_path; }

    /// A word of an Exec line: whatever is in it, it stays one word and no field code.
    static QString quoted(const QString &word);

private:
    QString m_path;
};

} // namespace porchlight::platform
