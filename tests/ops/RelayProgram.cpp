// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ops/RelayProgram.h"

#include "tests/ops/NoLimits.h"

#include <QUrl>

#include <csignal>

namespace porchlight::tests {

namespace {

constexpr int timeoutMs = 30'000; ///< on a loaded machine; usually it is some 10 ms

QString program()
{
    return qEnvironmentVariable("PORCHLIGHT_BIN") + u"/porchlight-relay";
}

void prepare(QProcess &process, const QStringList &variables = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("PORCHLIGHT_DATA"));
    environment.remove(QStringLiteral("PORCHLIGHT_PORT"));
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
}

int exitCodeOf(const QProcess &process)
{
    const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
}

} // namespace

RelayProgram::RelayProgram() : m_dataFolder(m_temporary.filePath(QStringLiteral("data"))) {}

RelayProgram::Outcome RelayProgram::run(const QStringList &arguments, const QStringList &variables)
{
    QProcess process;
    prepare(process, variables);
    process.start(program(), arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished(timeoutMs);
        return {};
    }
    return {exitCodeOf(process), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool RelayProgram::start(const QStringList &options)
{
    prepare(m_process, m_variables);
    m_log.clear();
    m_firstLine.clear();
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--data"), m_dataFolder};
    if (!options.contains(QStringLiteral("--port")))
        arguments += {QStringLiteral("--port"), QStringLiteral("0")};
    if (!options.contains(QStringLiteral("--tls"))) // what talks to it is RawClient
        arguments += {QStringLiteral("--tls"), QStringLiteral("off")};
    if (options.filter(QStringLiteral("--limits.")).isEmpty())
        arguments += test::withoutLimits();
    m_process.start(program(), arguments + options, QIODevice::ReadOnly);
    m_process.setReadChannel(QProcess::StandardOutput);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(timeoutMs))
            return false;
    }
    m_firstLine = m_process.readLine();
    const QByteArray url = m_firstLine.trimmed().mid(qstrlen("listening on "));
    m_port = quint16(QUrl(QString::fromLatin1(url)).port(0));
    return m_port != 0;
}

QByteArray RelayProgram::log()
{
    m_process.waitForReadyRead(0);
    return m_log += m_process.readAllStandardError();
}

RelayProgram::Outcome RelayProgram::stop(int signalNumber)
{
    if (isRunning())
        ::kill(pid_t(processId()), signalNumber);
    return waitForEnd();
}

RelayProgram::Outcome RelayProgram::waitForEnd()
{
    if (isRunning() && !m_process.waitForFinished(timeoutMs))
        return {};
    return {exitCodeOf(m_process), m_process.readAllStandardOutput(), log()};
}

void RelayProgram::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(timeoutMs);
}

QString RelayProgram::invite(const QStringList &options) const
{
    const Outcome made = admin(
        QStringList{QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")} + options);
    return made.code == 0 ? QString::fromLatin1(made.out).section(u'\n', 0, 0) : QString();
}

QByteArray RelayProgram::status(const QByteArray &name) const
{
    const QByteArray begin = name + ": ";
    for (const QByteArray &line : admin({QStringLiteral("admin"), QStringLiteral("status")}).out.split('\n')) {
        if (line.startsWith(begin))
            return line.mid(begin.size());
    }
    return {};
}

} // namespace porchlight::tests
