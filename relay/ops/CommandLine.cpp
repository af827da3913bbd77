// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/CommandLine.h"

#include <QCommandLineParser>

#include <array>
#include <optional>
#include <span>

namespace porchlight::relay {

namespace {

constexpr quint32 portMax = 65535;

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

QString takeListen(Invocation &invocation, const QString &value)
{
    const bool isName = value.compare(u"localhost", Qt::CaseInsensitive) == 0;
    if (!isName && !invocation.listen.setAddress(value))
        return text("needs an address, such as 127.0.0.1.");
    if (!invocation.listen.isLoopback())
        return text("takes only addresses of this machine (127.0.0.1 or ::1): connections are not encrypted yet, so "
                    "whoever is on the way would read passwords and messages.");
    return {};
}

QString takePort(Invocation &invocation, const QString &value)
{
    const auto port = number(value, 0, portMax);
    invocation.port = quint16(port.value_or(0));
    return port ? QString() : text("needs a number from 0 (any free port) to 65535.");
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
constexpr OptionRow listenOption{"listen", "ADDRESS", "127.0.0.1", nullptr, "an address of this machine", takeListen};
constexpr OptionRow portOption{"port", "N", "8440", "PORCHLIGHT_PORT", "0: any free one", takePort};
constexpr OptionRow usesOption{"uses", "N", "1", nullptr, "how many accounts it is good for", takeUses};
constexpr OptionRow expiresOption{"expires-days", "N", "14", nullptr, "how long it is good for", takeExpires};

constexpr std::array serveOptions{&dataOption, &listenOption, &portOption};
constexpr std::array invitationOptions{&dataOption, &usesOption, &expiresOption};
constexpr std::array statusOptions{&dataOption};

struct CommandRow
{
    const char *words;
    Command command;
    std::span<const OptionRow *const> options;
    const char *help;
    bool takesFile = false; ///< after its words
};

constexpr std::array commandRows{
    CommandRow{"serve", Command::Serve, serveOptions, "run the relay until it is told to stop (SIGTERM, SIGINT)"},
    CommandRow{"admin invite create", Command::CreateInvitation, invitationOptions,
               "make an invitation and print its code"},
    CommandRow{"admin status", Command::Status, statusOptions,
               "what the relay holds, and for how long it has been running"},
    CommandRow{"admin backup", Command::Backup, statusOptions,
               "copy the database into a new FILE, also while the relay runs", true},
    CommandRow{"restore", Command::Restore, statusOptions,
               "put the copy in FILE in the place of the database; no relay may run", true},
    CommandRow{"version", Command::Version, {}, "print the version"},
    CommandRow{"help", Command::Help, {}, "print this"},
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
    for (const OptionRow *option : {&dataOption, &listenOption, &portOption, &usesOption, &expiresOption})
        parser.addOption({text(option->name), {}, text(option->value)});
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
    const CommandRow *row = findCommand(given.join(u' '));
    if (row && row->takesFile)
        return UsageError{u"Say which file: \"" + given.join(u' ') + u" FILE\"."};
    if (!row && given.size() > 1) {
        invocation.file = given.takeLast();
        row = findCommand(given.join(u' '));
        if (!row || !row->takesFile || invocation.file.isEmpty())
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
    if (!unused.isEmpty())
        return UsageError{u"--" + unused.first() + u" is nothing that \"" + words + u"\" knows."};
    return invocation;
}

QString usageText()
{
    QString usage = text("Porchlight's relay: keeps and delivers the messages of its people.\n\n"
                         "  porchlight-relay COMMAND [OPTION...]\n");
    for (const CommandRow &row : commandRows) {
        usage += u"\n  " + text(row.words) + text(row.takesFile ? " FILE" : "") + u"\n      " + text(row.help) + u'\n';
        for (const OptionRow *option : row.options) {
            const QString left = u"--" + text(option->name) + u' ' + text(option->value);
            usage += u"      " + left.leftJustified(18) + u' ' + text(option->help);
            if (option->preset)
                usage += u" (if not given: " + text(option->preset) + u')';
            usage += u'\n';
        }
    }
    usage += text("\n  PORCHLIGHT_DATA and PORCHLIGHT_PORT stand in for --data and --port.\n\n"
                  "It ends with 0 when all is well, 64 for a command that it does not understand,\n"
                  "65 for a database that it will not use, 69 for a port that is taken, 73 for a\n"
                  "folder or file that cannot be made, 74 when the disk fails or is full, and 75\n"
                  "when the data is in use by another process.\n");
    return usage;
}

QString versionText()
{
    return text("porchlight-relay " PORCHLIGHT_VERSION "\n");
}

} // namespace porchlight::relay
