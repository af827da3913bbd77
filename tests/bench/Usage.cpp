// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Usage.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace porchlight::bench {

std::optional<Usage> Usage::of(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return std::nullopt;
    // The second field is the program's name, in parentheses, and may hold anything (proc(5)); utime is the 14th.
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 22)
        return std::nullopt;
    const qint64 ticks = fields[11].toLongLong() + fields[12].toLongLong();
    const double pages = fields[21].toDouble();
    return Usage{nanoseconds(ticks * (1'000'000'000 / ::sysconf(_SC_CLK_TCK))),
                 pages * double(::sysconf(_SC_PAGESIZE)) / (1024 * 1024)};
}

} // namespace porchlight::bench
