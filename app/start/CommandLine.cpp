// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/start/CommandLine.h"

#include "app/store/ProfilePaths.h"
#include "shared/base/Handle.h"

#include <QCommandLineParser>
#include <QDir>

namespace porchlight::start {

namespace {

/// The word of the command line, for a profile that has no key yet.
std::optional<platform::KeyPlace> placeNamed(const QString &word)
{
    if (word == u"keyring")
        return platform::KeyPlace::Keyring;
    return word == u"file" ? std::optional(platform::KeyPlace::File) : std::nullopt;
}

} // namespace

const char *CommandLine::help()
{
    return "porchlight [--profile NAME] [--with HANDLE] [--hidden] [--data DIR] [--keys PLACE] [LINK]\n"
           "porchlight --demo [--demo-seed N]\n\n"
           "  LINK            a porchlight: link, to a relay or to a group: it is shown, and you decide\n"
           "  --profile NAME  this profile alone: 1 to 32 of a-z, 0-9 and '-'; each has its own account. Without it the\n"
           "                  window has the profile 'default', and beside it the accounts that were added to it\n"
           "  --with HANDLE   opens the conversation with that person, ready to type\n"
           "  --hidden        starts behind its icon in the tray; minimised where there is none\n"
           "  --data DIR      where profiles are kept, instead of the place the system has for them\n"
           "  --keys PLACE    where a new profile keeps its keys: keyring, or file for a file beside the messages;\n"
           "                  without it the system's keyring, and a file only where there is none\n"
           "  --demo          a harbour of invented people to try things on: on this computer alone, gone when you quit\n"
           "  --demo-seed N   what they answer comes from this number\n"
           "  --version       prints the version\n"
           "  --help          prints this\n\n"
           "Where the profile has a window already, that one takes HANDLE and LINK and comes to the front.";
}

Result<CommandLine, QString> CommandLine::read()
{
    QCommandLineParser parser;
    const QCommandLineOption profileOption(QStringLiteral("profile"), {}, QStringLiteral("NAME"), store::ProfilePaths::first);
    const QCommandLineOption dataOption(QStringLiteral("data"), {}, QStringLiteral("DIR"));
    const QCommandLineOption withOption(QStringLiteral("with"), {}, QStringLiteral("HANDLE"));
    const QCommandLineOption keysOption(QStringLiteral("keys"), {}, QStringLiteral("PLACE"));
    const QCommandLineOption hiddenOption(QStringLiteral("hidden"));
    const QCommandLineOption demoOption(QStringLiteral("demo"));
    const QCommandLineOption seedOption(QStringLiteral("demo-seed"), {}, QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({profileOption, dataOption, withOption, keysOption, hiddenOption, demoOption, seedOption});
    if (!parser.parse(QCoreApplication::arguments()))
        return parser.errorText();
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1 || (!links.isEmpty() && !links.constFirst().startsWith(u"porchlight:", Qt::CaseInsensitive)))
        return QStringLiteral("What is '%1'? See --help.").arg(links.constLast().left(80));
    CommandLine line;
    line.profile = parser.value(profileOption);
    line.isAlone = parser.isSet(profileOption);
    line.data = parser.value(dataOption);
    if (!store::ProfilePaths::of(line.profile, line.data))
        return QStringLiteral("The name of a profile is 1 to 32 of a-z, 0-9 and '-'.");
    const QString with = parser.value(withOption);
    if (!with.isEmpty() && !normalizedHandle(with))
        return QStringLiteral("A handle is 2 to 32 letters, digits, dots, dashes or underscores.");
    line.wanted = {with, links.value(0), qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), parser.isSet(hiddenOption)};
    line.keyPlace = placeNamed(parser.value(keysOption));
    if (parser.isSet(keysOption) && !line.keyPlace)
        return QStringLiteral("--keys is keyring or file.");
    line.isDemo = parser.isSet(demoOption);
    bool isNumber = false;
    line.demoSeed = parser.value(seedOption).toUInt(&isNumber);
    if (!isNumber)
        return QStringLiteral("--demo-seed is a number.");
    return line;
}

QStringList CommandLine::atLogin() const
{
    QStringList arguments{QStringLiteral("--hidden")};
    if (isAlone)
        arguments << QStringLiteral("--profile") << profile;
    if (!data.isEmpty())
        arguments << QStringLiteral("--data") << QDir(data).absolutePath();
    return arguments;
}

} // namespace porchlight::start
