// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/CommandLine.h"

#include "relay/ops/Rehearsal.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>

namespace porchlight::relay {

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Nothing unless @p value is a plain number in the range.
std::optional<quint32> number(const QString &value, quint32 min, quint32 max)
{
    for (const QChar c : value) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool ok = false;
    const quint32 result = value.toUInt(&ok);
    return ok && result >= min && result <= max ? std::optional(result) : std::nullopt;
}

/// Each takes a value in; the text is the rest of the sentence "--name …" when it is none.
using Take = QString (*)(Invocation &invocation, const QString &value);

QString takeData(Invocation &invocation, const QString &value)
{
    invocation.dataFolder = value;
    return value.isEmpty() ? text("needs the name of a folder.") : QString();
}

QString takeUses(Invocation &invocation, const QString &value)
{
    const auto uses = number(value, 1, invitationUsesMax);
    invocation.uses = uses.value_or(1);
    return uses ? QString() : text("needs a number from 1 to 10000.");
}

QString takeExpires(Invocation &invocation, const QString &value)
{
    const auto days = number(value, 1, invitationDaysMax);
    invocation.expires = std::chrono::days(days.value_or(0));
    return days ? QString() : text("needs a number from 1 to 3650.");
}

QString takePublicUrl(Invocation &invocation, const QString &value)
{
    invocation.publicUrl = value;
    Settings scratch;
    const QString wrong = applySetting(scratch, u"public_url", value);
    return wrong.mid(wrong.indexOf(u' ') + 1);
}

QString takeRehearsal(Invocation &invocation, const QString &value)
{
    invocation.rehearsalFrom = value.isEmpty() ? std::nullopt : readRehearsalTime(value);
    return value.isEmpty() || invocation.rehearsalFrom ? QString() : text("needs a time, such as 2026-11-03T18:30:00Z.");
}

struct OptionRow
{
    const char *name;
    const char *value;       ///< what it stands for in the usage text
    const char *preset;      ///< its value when nobody gives one; null: it must be given
    const char *environment; ///< the variable that may give it; null: none
    const char *help;
    Take take;
};

constexpr OptionRow dataOption{
    "data", "DIR", nullptr, "PORCHLIGHT_DATA", "the folder that holds all that the relay keeps", takeData};
constexpr OptionRow usesOption{"uses", "N", "1", nullptr, "how many accounts it is good for", takeUses};
constexpr OptionRow expiresOption{"expires-days", "N", "14", nullptr, "how long it is good for", takeExpires};

constexpr OptionRow publicUrlOption{
    "public-url", "HOST:PORT", "", nullptr, "how people reach it, not as relay.conf says", takePublicUrl};

constexpr OptionRow rehearsalOption{
    "rehearsal-from", "TIME", "", nullptr, "for demos: begins in the past, as said below", takeRehearsal};

constexpr std::array dataAlone{&dataOption};
constexpr std::array serveOptions{&dataOption, &rehearsalOption};
constexpr std::array invitationOptions{&dataOption, &usesOption, &expiresOption, &publicUrlOption};

struct CommandRow
{
    const char *words;
    Command command;
    std::span<const OptionRow *const> options;
    bool takesSettings; ///< each setting is an option too
    const char *help;
    bool takesFile = false; ///< after its words
    bool takesNumber = false; ///< likewise
};

constexpr std::array commandRows{
    CommandRow{"serve", Command::Serve, serveOptions, true, "run the relay until it is told to stop (SIGTERM, SIGINT)"},
    CommandRow{"check", Command::Check, dataAlone, true, "say whether the settings are good, and what apps will see"},
    CommandRow{"tls show", Command::ShowTls, dataAlone, true, "print the fingerprint that invitation links hold"},
    CommandRow{"admin invite create", Command::CreateInvitation, invitationOptions, false,
               "make an invitation; print its code and its link"},
    CommandRow{"admin status", Command::Status, dataAlone, false,
               "what the relay holds, and for how long it has been running"},
    CommandRow{"admin retention status", Command::RetentionStatus, dataAlone, false,
               "what was taken because its time had come, and whether that waits for you"},
    CommandRow{"admin retention run", Command::RetentionRun, dataAlone, false, "do now what is done every hour"},
    CommandRow{"admin retention confirm", Command::RetentionConfirm, dataAlone, false,
               "the clock is right: go on after it has jumped"},
    CommandRow{"admin dead-letters", Command::DeadLetters, dataAlone, false, "what could not be delivered, and why"},
    CommandRow{"admin flags", Command::Flags, dataAlone, false, "accounts that write as people seldom do, since the start"},
    CommandRow{"admin flags clear", Command::ClearFlags, dataAlone, false, "forget them: what goes on shows up again"},
    CommandRow{"admin reports", Command::Reports, dataAlone, false, "what people have reported, and is not dealt with yet"},
    CommandRow{"admin reports show", Command::ShowReport, dataAlone, false,
               "all of the report with number N, and whether it proves what was said", false, true},
    CommandRow{"admin reports close", Command::CloseReport, dataAlone, false,
               "the report with number N is dealt with: kept, and listed no more", false, true},
    CommandRow{"admin shed", Command::Shed, dataAlone, false,
               "WORK on|off|auto: leave out analytics, typing, presence, receipts, history\n"
               "      or deliveries always, never, or when the load asks for it"},
    CommandRow{"admin backup", Command::Backup, dataAlone, false,
               "copy the database into a new FILE, also while the relay runs", true},
    CommandRow{"restore", Command::Restore, dataAlone, false,
               "put the copy in FILE in the place of the database; no relay may run", true},
    CommandRow{"version", Command::Version, {}, false, "print the version"},
    CommandRow{"help", Command::Help, {}, false, "print this"},
};

const CommandRow *findCommand(const QString &words)
{
    for (const CommandRow &row : commandRows) {
        if (words == QLatin1String(row.words))
            return &row;
    }
    return nullptr;
}

/// The given value, else that of the environment, else the preset.
QString takeOption(Invocation &invocation, const OptionRow &option, const QCommandLineParser &parser,
                   const Environment &environment)
{
    const QString name = text(option.name);
    const QStringList given = parser.values(name);
    if (given.size() > 1)
        return u"--" + name + text(" is given twice.");
    QString value = given.value(0);
    if (given.isEmpty()) {
        const QString fallback = option.environment ? environment(option.environment) : QString();
        if (fallback.isEmpty() && !option.preset)
            return u"Say where the data is: --" + name + u' ' + text(option.value) + u" (or " +
                   text(option.environment) + u").";
        value = fallback.isEmpty() ? text(option.preset) : fallback;
    }
    const QString wrong = option.take(invocation, value);
    return wrong.isEmpty() ? QString() : u"--" + name + u' ' + wrong;
}

/// What was given of @p row, or stands in the environment. The text is what is wrong with it.
QString takeSetting(Invocation &invocation, const SettingRow &row, const QCommandLineParser &parser,
                    const Environment &environment)
{
    const QString name = optionName(row);
    QStringList given = parser.values(name);
    if (given.size() > 1)
        return u"--" + name + text(" is given twice.");
    const QString fallback = qstrcmp(row.name, "port") == 0 ? environment("PORCHLIGHT_PORT") : QString();
    if (given.isEmpty() && !fallback.isEmpty())
        given.append(fallback);
    if (given.isEmpty())
        return {};
    Settings scratch;
    invocation.settings.emplace_back(text(row.name), given.first());
    const QString wrong = row.take(scratch, given.first());
    return wrong.isEmpty() ? QString() : u"--" + name + u' ' + wrong;
}

/// Takes the two words after "admin shed" in, and leaves the command. False when they name nothing.
bool takeShedding(Invocation &invocation, QStringList &words)
{
    const auto work = std::find_if(allWork.begin(), allWork.end(),
                                   [&](const WorkName &row) { return words[2] == QLatin1String(row.name); });
    const auto toggle = std::find_if(allToggles.begin(), allToggles.end(),
                                     [&](const ToggleName &row) { return words[3] == QLatin1String(row.name); });
    if (work == allWork.end() || toggle == allToggles.end())
        return false;
    invocation.work = work->work;
    invocation.toggle = toggle->toggle;
    words.resize(2);
    return true;
}

/// What stands after the words is a number.
bool takeNumber(Invocation &invocation)
{
    bool isNumber = false;
    invocation.number = invocation.file.toULongLong(&isNumber);
    return isNumber && invocation.number > 0 && invocation.number <= quint64(std::numeric_limits<qint64>::max());
}

UsageError unknownCommand(const QString &words)
{
    if (words.isEmpty())
        return {text("Say what to do: a command is missing.")};
    return {u"There is no command \"" + words + u"\"."};
}

} // namespace

Result<Invocation, UsageError> parseCommandLine(const QStringList &arguments, const Environment &environment)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption({{text("help"), text("h")}, {}});
    parser.addOption({text("version"), {}});
    for (const OptionRow *option : {&dataOption, &usesOption, &expiresOption, &rehearsalOption})
        parser.addOption({text(option->name), {}, text(option->value)});
    for (const SettingRow &row : settingRows()) // public_url is an option of invitations too
        parser.addOption({optionName(row), {}, text(row.value)});
    const bool understood = parser.parse(QStringList(text("porchlight-relay")) + arguments);

    Invocation invocation;
    if (parser.isSet(text("help")))
        return invocation;
    if (!understood)
        return UsageError{parser.errorText() + u'.'};
    if (parser.isSet(text("version"))) {
        invocation.command = Command::Version;
        return invocation;
    }
    QStringList given = parser.positionalArguments();
    const bool isShedding = given.size() >= 2 && given[0] == u"admin" && given[1] == u"shed";
    if (isShedding && (given.size() != 4 || !takeShedding(invocation, given)))
        return UsageError{text("\"admin shed\" needs what (analytics, typing, presence, receipts, history or deliveries) and "
                               "on, off or auto.")};
    const CommandRow *row = findCommand(given.join(u' '));
    if (row && row->takesFile)
        return UsageError{u"Say which file: \"" + given.join(u' ') + u" FILE\"."};
    if (row && row->takesNumber)
        return UsageError{u"Say which report: \"" + given.join(u' ') + u" N\"."};
    if (!row && given.size() > 1) {
        invocation.file = given.takeLast();
        row = findCommand(given.join(u' '));
        if (row && row->takesNumber && !takeNumber(invocation))
            return UsageError{u"\"" + invocation.file + u"\" is no number of a report."};
        if (!row || (!row->takesFile && !row->takesNumber) || invocation.file.isEmpty())
            return unknownCommand(parser.positionalArguments().join(u' '));
    }
    const QString words = given.join(u' ');
    if (!row)
        return unknownCommand(words);
    invocation.command = row->command;
    QStringList unused = parser.optionNames();
    for (const OptionRow *option : row->options) {
        if (const QString wrong = takeOption(invocation, *option, parser, environment); !wrong.isEmpty())
            return UsageError{wrong};
        unused.removeAll(text(option->name));
    }
    if (row->takesSettings) {
        for (const SettingRow &setting : settingRows()) {
            if (const QString wrong = takeSetting(invocation, setting, parser, environment); !wrong.isEmpty())
                return UsageError{wrong};
            unused.removeAll(optionName(setting));
        }
    }
    if (!unused.isEmpty())
        return UsageError{u"--" + unused.first() + u" is nothing that \"" + words + u"\" knows."};
    return invocation;
}

QString usageText()
{
    QString usage = text("Porchlight's relay: keeps and delivers the messages of its people.\n\n"
                         "  porchlight-relay COMMAND [OPTION...]\n");
    for (const CommandRow &row : commandRows) {
        usage += u"\n  " + text(row.words) + text(row.takesFile ? " FILE" : row.takesNumber ? " N" : "") + u"\n      " + text(row.help) + u'\n';
        for (const OptionRow *option : row.options) {
            const QString left = u"--" + text(option->name) + u' ' + text(option->value);
            usage += u"      " + left.leftJustified(18) + u' ' + text(option->help);
            if (option->preset && *option->preset)
                usage += u" (if not given: " + text(option->preset) + u')';
            usage += u'\n';
        }
        if (row.takesSettings)
            usage += text("      and any of the settings\n");
    }
    usage += text("\n  The settings, in relay.conf in the data folder (name = value) or as options\n");
    for (const SettingRow &row : settingRows()) {
        const QString left = u"--" + optionName(row) + u' ' + text(row.value);
        usage += u"      " + left + (*row.preset ? QString(u" (if not given: " + text(row.preset) + u')') : QString());
        usage += u"\n          " + text(row.help) + u'\n';
    }
    usage += text("\n  PORCHLIGHT_DATA and PORCHLIGHT_PORT stand in for --data and --port.\n\n"
                  "With --rehearsal-from the relay's clock begins at that time (UTC, such as\n"
                  "2026-11-03T18:30:00Z), so that what invented people say to each other lies in\n"
                  "the past. Each line of its input is a later time to go on from, and answered by\n"
                  "what the clock says then; once its input has ended it is the clock of this\n"
                  "machine. It never goes back, and is never ahead. Only for a new data folder, on\n"
                  "127.0.0.1 or ::1, with tls = own: no relay that people use can be led so.\n\n"
                  "It ends with 0 when all is well, 64 for a command that it does not understand,\n"
                  "65 for a database that it will not use, 69 for a port that is taken, 73 for a\n"
                  "folder or file that cannot be made, 74 when the disk fails or is full, 75 when\n"
                  "the data is in use by another process, and 78 for settings or a key that\n"
                  "cannot be used.\n");
    return usage;
}

QString versionText()
{
    return text("porchlight-relay " PORCHLIGHT_VERSION "\n");
}

} // namespace porchlight::relay
