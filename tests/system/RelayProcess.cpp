// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/RelayProcess.h"

#include "tests/ops/NoLimits.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

namespace porchlight::test {

RelayProcess::RelayProcess(const QString &programs, const QString &data, const QString &log, Tls tls)
    : m_program(programs + QStringLiteral("/porchlight-relay")), m_data(data), m_log(log), m_tls(tls)
{
    QDir().mkpath(data);
}

bool RelayProcess::start(milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (!startOnce(milliseconds(deadline.remainingTime()))) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(100);
    }
    if (m_tls == Tls::Off)
        return true;
    for (const QByteArray &line : linesOf({QStringLiteral("tls"), QStringLiteral("show")})) {
        if (line.startsWith("fingerprint: "))
            m_pin = QString::fromLatin1(line.mid(qstrlen("fingerprint: ")));
    }
    return !m_pin.isEmpty();
}

bool RelayProcess::startOnce(milliseconds patience)
{
    const QByteArray prefix = m_tls == Tls::Off ? "listening on ws://127.0.0.1:" : "listening on wss://127.0.0.1:";
    m_child = std::make_unique<ChildProcess>(m_program, m_log);
    QEventLoop loop;
    bool isListening = false;
    QObject::connect(m_child.get(), &ChildProcess::line, &loop, [&](const QByteArray &line) {
        if (!line.startsWith(prefix))
            return;
        m_port = line.mid(prefix.size()).toUShort();
        isListening = m_port > 0;
        loop.quit();
    });
    QObject::connect(m_child.get(), &ChildProcess::ended, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--data"), m_data, QStringLiteral("--port"),
                          QString::number(m_port), QStringLiteral("--tls"),
                          m_tls == Tls::Off ? QStringLiteral("off") : QStringLiteral("own")};
    if (!m_child->start(arguments + withoutLimits() + m_options))
        return false;
    loop.exec();
    return isListening;
}

QList<QByteArray> RelayProcess::linesOf(const QStringList &command)
{
    ChildProcess program(m_program, m_log);
    QList<QByteArray> lines;
    QObject::connect(&program, &ChildProcess::line, &program, [&lines](const QByteArray &line) { lines.append(line); });
    if (!program.start(command + QStringList{QStringLiteral("--data"), m_data}))
        return {};
    return program.waitForEnd(30s) == 0 ? lines : QList<QByteArray>();
}

bool RelayProcess::backUp(const QString &file)
{
    return operate({QStringLiteral("admin"), QStringLiteral("backup"), file});
}

bool RelayProcess::restore(const QString &file)
{
    return operate({QStringLiteral("restore"), file});
}

bool RelayProcess::operate(const QStringList &words)
{
    ChildProcess admin(m_program, m_log);
    return admin.start(words + QStringList{QStringLiteral("--data"), m_data}) && admin.waitForEnd(60s) == 0;
}

QString RelayProcess::invite()
{
    return QString::fromLatin1(
        linesOf({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")}).value(0));
}

QString RelayProcess::inviteLink()
{
    return QString::fromLatin1(
        linesOf({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create")}).value(1));
}

} // namespace porchlight::test
