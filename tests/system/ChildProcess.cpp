// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/ChildProcess.h"

#include <QCoreApplication>

#include <csignal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace porchlight::test {

ChildProcess::ChildProcess(const QString &program, const QString &log, QObject *parent)
    : QObject(parent), m_program(program)
{
    m_process.setStandardErrorFile(log, QIODevice::Append);
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::readLines);
    connect(&m_process, &QProcess::finished, this, [this] {
        readLines();
        Q_EMIT ended();
    });
}

ChildProcess::~ChildProcess()
{
    m_process.disconnect(this);
    resume(); // a process that stands still does not end
    m_process.kill();
    m_process.waitForFinished();
}

bool ChildProcess::start(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
    return m_process.waitForStarted(30'000);
}

void ChildProcess::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
}

void ChildProcess::kill()
{
    send(SIGKILL);
    m_process.waitForFinished();
}

std::optional<int> ChildProcess::stop(milliseconds patience)
{
    send(SIGTERM);
    return waitForEnd(patience);
}

std::optional<int> ChildProcess::waitForEnd(milliseconds patience)
{
    if (isRunning() && !m_process.waitForFinished(int(patience.count()))) {
        kill();
        return std::nullopt;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? std::optional(m_process.exitCode()) : std::nullopt;
}

void ChildProcess::suspend()
{
    send(SIGSTOP);
}

void ChildProcess::resume()
{
    send(SIGCONT);
}

void ChildProcess::readLines()
{
    while (m_process.canReadLine()) {
        QByteArray text = m_process.readLine();
        text.chop(1);
        Q_EMIT line(text);
    }
}

void ChildProcess::send(int signal)
{
    if (isRunning() && pid() > 0)
        ::kill(pid_t(pid()), signal);
}

QString programFolder()
{
    const QString given = qEnvironmentVariable("PORCHLIGHT_BIN");
    return given.isEmpty() ? QCoreApplication::applicationDirPath() : given;
}

} // namespace porchlight::test
