// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/house/RelayProgram.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <csignal>

#include <unistd.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace porchlight::house {

namespace {

constexpr char speaker[] = "porchlight-relay: ";

} // namespace

QString findRelayProgram()
{
    const QString name = QStringLiteral("porchlight-relay");
    const QString here = QCoreApplication::applicationDirPath();
    if (const QString beside = QStandardPaths::findExecutable(name, {here}); !beside.isEmpty())
        return beside;
    if (const QString inPath = QStandardPaths::findExecutable(name); !inPath.isEmpty())
        return inPath;
    return QStandardPaths::findExecutable(name, {here + u"/../libexec", here + u"/../libexec/porchlight"});
}

QString sentenceIn(const QByteArray &line)
{
    return line.startsWith(speaker) ? QString::fromUtf8(line.mid(qsizetype(sizeof speaker) - 1)).trimmed() : QString();
}

void tieToParent(QProcess &child)
{
#ifdef Q_OS_LINUX
    // Between fork and exec: nothing but calls of the system.
    child.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) // it was gone before
            ::_exit(1);
    });
#else
    Q_UNUSED(child)
#endif
}

RelayProgram::RelayProgram(const QString &program, QObject *parent) : QObject(parent), m_program(program), m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(false); });
}

RelayProgram::~RelayProgram()
{
    cancel();
}

void RelayProgram::ask(const QStringList &arguments, milliseconds patience, Answer answer)
{
    cancel();
    m_trouble.clear();
    m_answer = std::move(answer);
    m_process = std::make_unique<QProcess>();
    tieToParent(*m_process);
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        finish(code == 0 && status == QProcess::NormalExit);
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(false);
    });
    m_patience.start(patience);
    m_process->start(m_program, arguments);
}

void RelayProgram::cancel()
{
    m_patience.stop();
    m_answer = nullptr;
    if (const auto process = std::move(m_process)) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished();
    }
}

void RelayProgram::finish(bool isWell)
{
    const Answer answer = std::exchange(m_answer, nullptr);
    if (!answer)
        return;
    QStringList lines;
    if (isWell)
        lines = QString::fromUtf8(m_process->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QByteArray &line : m_process->readAllStandardError().split('\n')) {
        if (m_trouble.isEmpty())
            m_trouble = sentenceIn(line);
    }
    m_patience.stop();
    m_process->disconnect(this);
    m_process->kill(); // one that did not answer in time
    m_process.release()->deleteLater(); // it may be what has called
    answer(lines);
}

} // namespace porchlight::house
