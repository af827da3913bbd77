// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminMessage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

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
    NamedCommand{"shed", Command::Shed},
    NamedCommand{"flags", Command::Flags},
    NamedCommand{"flags clear", Command::ClearFlags},
    NamedCommand{"reports", Command::Reports},
    NamedCommand{"reports show", Command::ShowReport},
    NamedCommand{"reports close", Command::CloseReport},
};

constexpr std::array exitCodes{ExitCode::Ok,           ExitCode::Usage, ExitCode::BadDatabase, ExitCode::Unavailable,
                               ExitCode::CannotCreate, ExitCode::Disk,  ExitCode::InUse,       ExitCode::Configuration};

/// JSON knows only one kind of number; nothing unless this one is whole and in the range.
bool takesReport(Command command)
{
    return command == Command::ShowReport || command == Command::CloseReport;
}

std::optional<int> wholeNumber(const QJsonValue &value, int min, int max)
{
    constexpr int none = -1;
    const int number = value.toInt(none); // whole numbers only
    return number != none && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

/// The name of a value in a table of them, and the value of a name.
template <class Rows, class Row, class Value>
QString nameOf(const Rows &rows, Value Row::*member, Value value)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.*member == value; });
    return found == rows.end() ? QString() : QString::fromLatin1(found->name);
}

template <class Rows, class Row, class Value>
std::optional<Value> named(const Rows &rows, Value Row::*member, const QJsonValue &name)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row &row) { return name.toString() == QLatin1String(row.name); });
    return found == rows.end() ? std::nullopt : std::optional((*found).*member);
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
    if (request.command == Command::Shed) {
        object.insert(QLatin1String("work"), nameOf(allWork, &WorkName::work, request.work));
        object.insert(QLatin1String("toggle"), nameOf(allToggles, &ToggleName::toggle, request.toggle));
    }
    if (takesReport(request.command))
        object.insert(QLatin1String("number"), QString::number(request.number));
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
        const auto work = named(allWork, &WorkName::work, object.value(QLatin1String("work")));
        const auto toggle = named(allToggles, &ToggleName::toggle, object.value(QLatin1String("toggle")));
        if (row.command == Command::Shed && (!work || !toggle))
            return std::nullopt;
        const quint64 number = object.value(QLatin1String("number")).toString().toULongLong();
        if (takesReport(row.command) && (number == 0 || number > quint64(std::numeric_limits<qint64>::max())))
            return std::nullopt;
        return AdminRequest{row.command, quint32(uses.value_or(1)), std::chrono::days(days.value_or(1)),
                            object.value(QLatin1String("public_url")).toString(), work.value_or(Work::Analytics),
                            toggle.value_or(Toggle::Auto), number};
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
