// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/Waiting.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

namespace porchlight::demo {

namespace {

constexpr auto glance = 20ms;
bool stopped = false;

} // namespace

bool waitUntil(const std::function<bool()> &isSo, milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop;
    while (!isSo()) {
        if (stopped || deadline.hasExpired())
            return false;
        QTimer::singleShot(glance, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

void pause(milliseconds duration)
{
    waitUntil([] { return false; }, duration);
}

void stopWaiting()
{
    stopped = true;
}

bool isStopped()
{
    return stopped;
}

std::optional<QByteArray> runTool(const QString &program, const QStringList &arguments, milliseconds patience)
{
    QProcess tool;
    tool.setStandardErrorFile(QProcess::nullDevice());
    tool.start(program, arguments);
    const bool hasEnded = waitUntil([&tool] { return tool.state() == QProcess::NotRunning; }, patience);
    if (!hasEnded || tool.error() == QProcess::FailedToStart || tool.exitCode() != 0 || tool.exitStatus() != QProcess::NormalExit) {
        tool.kill();
        tool.waitForFinished();
        return std::nullopt;
    }
    return tool.readAllStandardOutput();
}

} // namespace porchlight::demo
