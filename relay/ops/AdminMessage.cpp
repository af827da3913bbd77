// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminMessage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace porchlight::relay {

namespace {

struct NamedCommand
{
    const char *name;
    Command command;
};

constexpr std::array adminCommands{
    NamedCommand{"invite create", Command::CreateInvitation},
    NamedCommand{"status", Command::Status},
    NamedCommand{"retention status", Command::RetentionStatus},
    NamedCommand{"retention run", Command::RetentionRun},
    NamedCommand{"retention confirm", Command::RetentionConfirm},
    NamedCommand{"dead-letters", Command::DeadLetters},
};

constexpr std::array exitCodes{ExitCode::Ok,           ExitCode::Usage, ExitCode::BadDatabase, ExitCode::Unavailable,
                               ExitCode::CannotCreate, ExitCode::Disk,  ExitCode::InUse,       ExitCode::Configuration};

/// JSON knows only one kind of number; nothing unless this one is whole and in the range.
std::optional<int> wholeNumber(const QJsonValue &value, int min, int max)
{
    constexpr int none = -1;
    const int number = value.toInt(none); // whole numbers only
    return number != none && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QString adminCommandName(Command command)
{
    for (const NamedCommand &row : adminCommands) {
        if (row.command == command)
            return QLatin1String(row.name);
    }
    return {};
}

QByteArray encodeRequest(const AdminRequest &request)
{
    QJsonObject object;
    object.insert(QLatin1String("command"), adminCommandName(request.command));
    object.insert(QLatin1String("uses"), qint64(request.uses));
    object.insert(QLatin1String("expires_days"), qint64(request.expires.count()));
    if (!request.publicUrl.isEmpty())
        object.insert(QLatin1String("public_url"), request.publicUrl);
    return lineOf(object);
}

QByteArray encodeAnswer(const AdminAnswer &answer)
{
    return lineOf({{QStringLiteral("exit"), int(answer.code)}, {QStringLiteral("text"), answer.text}});
}

std::optional<AdminRequest> decodeRequest(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto uses = wholeNumber(object.value(QLatin1String("uses")), 1, int(invitationUsesMax));
    const auto days = wholeNumber(object.value(QLatin1String("expires_days")), 1, int(invitationDaysMax));
    for (const NamedCommand &row : adminCommands) {
        if (object.value(QLatin1String("command")).toString() != QLatin1String(row.name))
            continue;
        if (row.command == Command::CreateInvitation && (!uses || !days))
            return std::nullopt;
        return AdminRequest{row.command, quint32(uses.value_or(1)), std::chrono::days(days.value_or(1)),
                            object.value(QLatin1String("public_url")).toString()};
    }
    return std::nullopt;
}

std::optional<AdminAnswer> decodeAnswer(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue exit = object.value(QLatin1String("exit"));
    const QJsonValue text = object.value(QLatin1String("text"));
    for (const ExitCode code : exitCodes) {
        if (exit.isDouble() && exit.toInt(-1) == int(code) && text.isString())
            return AdminAnswer{code, text.toString()};
    }
    return std::nullopt;
}

} // namespace porchlight::relay
