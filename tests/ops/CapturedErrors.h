// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace porchlight::tests {

/// What is written to stderr while it lives; nobody else sees it. One at a time.
class CapturedErrors
{
public:
    CapturedErrors()
        : m_path(m_folder.filePath(QStringLiteral("log"))),
          m_real(::dup(STDERR_FILENO)),
          m_file(::open(QFile::encodeName(m_path).constData(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600))
    {
        ::dup2(m_file, STDERR_FILENO);
    }
    ~CapturedErrors()
    {
        ::dup2(m_real, STDERR_FILENO);
        ::close(m_real);
        ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(CapturedErrors)

    /// The events so far, without their times.
    QByteArrayList events() const
    {
        QFile file(m_path);
        QByteArrayList events;
        if (file.open(QIODevice::ReadOnly)) {
            while (!file.atEnd())
                events += file.readLine().trimmed().split(' ').mid(1).join(' ');
        }
        return events;
    }

private:
    const QTemporaryDir m_folder;
    const QString m_path;
    const int m_real;
    const int m_file;
};

} // namespace porchlight::tests
