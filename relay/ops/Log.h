// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <initializer_list>

namespace porchlight::relay {

enum class LogLevel { Info, Warning, Error };

struct LogField
{
    const char *name;
    QString value;
};

/// One line on stderr: the time (UTC), the level, what happened, and name=value pairs. Nothing that people wrote, no
/// token, key, code or password is ever given to it (F5). Any thread.
void writeLog(LogLevel level, const char *event, std::initializer_list<LogField> fields = {});

/// The line, with its end. A value that is more than plain letters, digits and signs is quoted and escaped, so that
/// none can begin a line of its own.
QByteArray logLine(const QString &time, LogLevel level, const char *event, std::initializer_list<LogField> fields);

/// What Qt has to say goes into the log too; of its warnings only where they come from, for they may quote a client.
void logMessagesOfQt();

} // namespace porchlight::relay
