// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/house/HouseRelay.h"

#include <QDateTime>
#include <QFileInfo>

#include <sysexits.h>

namespace porchlight::house {

namespace {

constexpr milliseconds pauseBetween = 200ms;
constexpr milliseconds adminPatience = 20s;
constexpr milliseconds stopPatience = 7s; // it ends itself after five
const QByteArray listening = QByteArrayLiteral("listening on wss://127.0.0.1:");
const QByteArray timeIs = QByteArrayLiteral("time ");
const QString fingerprint = QStringLiteral("fingerprint: ");

QString written(milliseconds time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

HouseRelay::HouseRelay(const QString &program, const QString &folder, milliseconds patience, QObject *parent)
    : QObject(parent), m_program(program), m_folder(folder), m_startPatience(patience), m_admin(program), m_patience(this),
      m_again(this)
{
    m_patience.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        stop();
        fail(Sentence::english("The relay on this computer does not get ready. Try again in a moment."));
    });
    connect(&m_again, &QTimer::timeout, this, &HouseRelay::launch);
}

HouseRelay::~HouseRelay()
{
    stop();
}

bool HouseRelay::hasData() const
{
    return QFileInfo::exists(m_folder + u"/relay.key");
}

void HouseRelay::start(quint16 port)
{
    if (m_process || m_again.isActive())
        return; // it is running, or will be
    m_wanted = port;
    m_deadline.setRemainingTime(m_startPatience.count());
    launch();
}

void HouseRelay::launch()
{
    m_said.clear();
    m_process = std::make_unique<QProcess>();
    tieToParent(*m_process);
    if (!m_rehearsalFrom)
        m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &HouseRelay::readLines);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &HouseRelay::readLines);
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        onFinished(status == QProcess::NormalExit ? code : EX_SOFTWARE);
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished(EX_OSFILE);
    });
    m_patience.start(milliseconds(m_deadline.remainingTime()));
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                          QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(m_wanted),
                          QStringLiteral("--tls"), QStringLiteral("own")};
    if (m_rehearsalFrom)
        arguments << QStringLiteral("--rehearsal-from") << written(*m_rehearsalFrom);
    m_process->start(m_program, arguments);
}

void HouseRelay::readLines()
{
    m_process->setReadChannel(QProcess::StandardError);
    while (m_process->canReadLine()) {
        const QString sentence = sentenceIn(m_process->readLine());
        if (m_said.isEmpty())
            m_said = sentence;
    }
    m_process->setReadChannel(QProcess::StandardOutput);
    while (m_process && m_process->canReadLine()) // whoever heard of one may have stopped it
        readLine(m_process->readLine().trimmed());
}

void HouseRelay::readLine(const QByteArray &line)
{
    if (m_port == 0 && line.startsWith(listening)) {
        m_patience.stop();
        m_port = line.mid(listening.size()).toUShort();
        Q_EMIT started(m_port);
    } else if (m_rehearsalFrom && line.startsWith(timeIs)) {
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(line.mid(timeIs.size())), Qt::ISODateWithMs);
        if (time.isValid())
            Q_EMIT timeTold(milliseconds(time.toMSecsSinceEpoch()));
    }
}

void HouseRelay::setTime(milliseconds time)
{
    if (m_process && m_rehearsalFrom)
        m_process->write(written(time).toLatin1() + '\n');
}

void HouseRelay::endRehearsal()
{
    if (m_process && m_rehearsalFrom)
        m_process->closeWriteChannel();
}

void HouseRelay::onFinished(int code)
{
    if (m_process->state() == QProcess::NotRunning && code != EX_OSFILE)
        readLines();
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    m_patience.stop();
    if (std::exchange(m_port, 0) != 0) {
        m_admin.cancel();
        Q_EMIT ended();
        return;
    }
    if (code == EX_TEMPFAIL && !m_deadline.hasExpired())
        return m_again.start(pauseBetween); // the one before it, of a program that was killed, is on its way out
    if (code == EX_UNAVAILABLE && m_wanted != 0) {
        m_wanted = 0;
        return launch();
    }
    if (code == EX_OSFILE)
        return fail({Sentence::english("The relay's program, %1, could not be started."), {m_program}});
    if (code == EX_UNAVAILABLE)
        return fail(Sentence::english("The relay on this computer found no port that is free."));
    if (m_said.isEmpty())
        return fail(Sentence::english("The relay on this computer has ended without a word."));
    fail({Sentence::english("The relay on this computer did not start: %1"), {m_said}});
}

void HouseRelay::invite(int uses)
{
    m_admin.ask({QStringLiteral("admin"), QStringLiteral("invite"), QStringLiteral("create"), QStringLiteral("--data"), m_folder,
                 QStringLiteral("--uses"), QString::number(uses)},
                adminPatience, [this](const QStringList &lines) {
                    if (lines.size() > 1)
                        Q_EMIT invited(lines[1]);
                    else if (m_admin.trouble().isEmpty())
                        fail(Sentence::english("The relay on this computer gives no invitation. Try again in a moment."));
                    else
                        fail({Sentence::english("The relay on this computer gives no invitation: %1"), {m_admin.trouble()}});
                });
}

void HouseRelay::askPin()
{
    m_admin.ask({QStringLiteral("tls"), QStringLiteral("show"), QStringLiteral("--data"), m_folder}, adminPatience,
                [this](const QStringList &lines) {
                    const QStringList found = lines.filter(fingerprint);
                    Q_EMIT pinTold(found.isEmpty() ? QString() : found.constFirst().mid(fingerprint.size()));
                });
}

void HouseRelay::stop()
{
    m_admin.cancel();
    m_again.stop();
    m_patience.stop();
    m_port = 0;
    const auto process = std::move(m_process);
    if (!process)
        return;
    process->disconnect(this);
    process->terminate();
    if (!process->waitForFinished(int(stopPatience.count())))
        process->kill();
    process->waitForFinished();
}

void HouseRelay::fail(const Sentence &why)
{
    Q_EMIT failed(why);
}

} // namespace porchlight::house
