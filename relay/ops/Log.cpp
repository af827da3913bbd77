// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Log.h"

#include <QDateTime>

#include <algorithm>
#include <cstring>

#include <unistd.h>

namespace porchlight::relay {

namespace {

QByteArray nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        break;
    }
    return "error";
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::strchr("._:/@+-[]", c);
}

QByteArray quoted(const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    if (!bytes.isEmpty() && !bytes.contains('\0') && std::all_of(bytes.begin(), bytes.end(), isPlain))
        return bytes;
    QByteArray result = "\"";
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            result.append('\\').append(c);
        else if (quint8(c) < 0x20 || c == 0x7F)
            result.append("\\x").append(QByteArray(1, c).toHex());
        else
            result.append(c);
    }
    return result + '"';
}

void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    if (type == QtCriticalMsg || type == QtFatalMsg)
        writeLog(LogLevel::Error, "qt", {{"category", category}, {"text", message}});
    else if (type == QtWarningMsg)
        writeLog(LogLevel::Warning, "qt", {{"category", category}});
}

} // namespace

QByteArray logLine(const QString &time, LogLevel level, const char *event, std::initializer_list<LogField> fields)
{
    QByteArray line = time.toLatin1() + ' ' + nameOf(level) + ' ' + event;
    for (const LogField &field : fields)
        line += QByteArray(" ") + field.name + '=' + quoted(field.value);
    return line + '\n';
}

void writeLog(LogLevel level, const char *event, std::initializer_list<LogField> fields)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QByteArray line = logLine(time, level, event, fields);
    // One call, so that the lines of two threads do not mix. A log that cannot be written stops nothing.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.constData(), std::size_t(line.size()));
}

void logMessagesOfQt()
{
    qInstallMessageHandler(&onQtMessage);
}

} // namespace porchlight::relay
