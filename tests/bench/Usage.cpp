// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Usage.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace porchlight::bench {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<Usage> Usage::of(qint64 pid)
{
    const QString process = QStringLiteral("/proc/%1").arg(pid);
    const QByteArray pages = contentOf(process + QStringLiteral("/statm"));
    if (pages.isEmpty())
        return std::nullopt;
    Usage usage;
    usage.residentMiB = pages.split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
    const QDir tasks(process + QStringLiteral("/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        // In nanoseconds, where /proc/PID/stat counts in ticks of 10 ms.
        const QList<QByteArray> schedule = contentOf(tasks.filePath(task) + QStringLiteral("/schedstat")).split(' ');
        const QByteArray name = contentOf(tasks.filePath(task) + QStringLiteral("/comm")).trimmed();
        const nanoseconds time(schedule.value(0).toLongLong());
        usage.cpu += time;
        usage.cpuOf[name] += time;
        usage.waitOf[name] += nanoseconds(schedule.value(1).toLongLong());
    }
    return usage;
}

} // namespace porchlight::bench
