// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Time.h"

#include <QObject>
#include <QProcess>

namespace porchlight::test {

/// One of our programs as a child: tells the lines of its stdout as they come, keeps its stderr in a file. Owns the
/// process: it ends with this object, and the kernel ends it should this process die first. Signals go to its process
/// id and to nothing else. Lives on the thread that made it.
class ChildProcess final : public QObject
{
    Q_OBJECT

public:
    /// @p program: a path. @p log: where its stderr is appended.
    ChildProcess(const QString &program, const QString &log, QObject *parent = nullptr);
    ~ChildProcess() override;

    bool start(const QStringList &arguments);
    /// A line to its stdin.
    void tell(const QByteArray &line);
    /// SIGKILL. Returns when it is gone and every line that it had written was told.
    void kill();
    /// SIGTERM, and waits for the end. The exit code; nothing when it crashed or had to be killed.
    std::optional<int> stop(milliseconds patience = 30s);
    /// Waits for the end without asking for it; as stop().
    std::optional<int> waitForEnd(milliseconds patience);
    void suspend();
    void resume();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 pid() const { return m_process.processId(); }

Q_SIGNALS:
    void line(const QByteArray &text);
    void ended();

private:
    void readLines();
    void send(int signal);

    QProcess m_process;
    const QString m_program;
};

/// The folder of the programs of this build: PORCHLIGHT_BIN, else where this program lies.
QString programFolder();

} // namespace porchlight::test
