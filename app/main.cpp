// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"
#include "app/desktop/FolderOpener.h"
#include "app/platform/QuitSignal.h"
#include "app/runtime/RealParts.h"
#include "app/start/WindowLife.h"
#include "qml/Theme/Fonts.h"

#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>

#include <cstdio>

using namespace porchlight;

namespace {

// As in sysexits.h, so that scripts can tell them apart.
enum Exit { Usage = 64, Broken = 70, NoData = 74, InUse = 75 };

constexpr auto handoverPatience = std::chrono::seconds(5);

int fail(Exit code, const QString &sentence)
{
    std::fprintf(stderr, "porchlight: %s\n", qPrintable(sentence));
    return code;
}

/// What needs no window is answered without one.
std::optional<int> answerWithoutWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        if (argument == "--version") {
            std::printf("porchlight %s\n", PORCHLIGHT_VERSION);
            return 0;
        }
        if (argument == "--help" || argument == "-h") {
            std::puts(start::CommandLine::help());
            return 0;
        }
    }
    return std::nullopt;
}

int runWindow(QGuiApplication &application, const platform::QuitSignal &quit, models::Accounts &accounts, const start::CommandLine &line)
{
    start::WindowLife window(accounts, line);
    if (!window.begin())
        return fail(Broken, QStringLiteral("The window could not be made; what is wrong stands above."));
    QObject::connect(&window, &start::WindowLife::quitAsked, &application, &QGuiApplication::quit);
    QObject::connect(&accounts, &models::Accounts::endAsked, &application, &QGuiApplication::quit);
    return quit.isReceived() ? 0 : application.exec();
}

/// Why there is no window.
int refuse(const models::OpenRefusal &refusal, const start::CommandLine &line)
{
    if (refusal.why != models::OpenRefusal::Why::Elsewhere)
        return fail(NoData, refusal.error.words());
    if (platform::Handover::handOver(store::ProfilePaths::of(line.profile, line.data)->folder, line.wanted, handoverPatience))
        return 0;
    return fail(InUse, QStringLiteral("The profile '%1' is open in another window already, which does not answer.").arg(line.profile));
}

/// One life of the window and its accounts. Nothing: the first of them was removed from this computer, and there is a life
/// after it.
std::optional<int> runAccounts(QGuiApplication &application, const platform::QuitSignal &quit, const start::CommandLine &line)
{
    desktop::FolderOpener opener(line.data, line.keyPlace);
    auto opened = opener.open(line.profile, models::ProfileOpener::Wish::PresentOrNew, nullptr);
    if (!opened)
        return refuse(opened.error(), line);
    models::OpenProfile first = std::move(opened).value();
    const std::shared_ptr<const void> hold = first.hold; // until what is to be removed is gone
    store::AccountList list(line.data);
    if (!line.isAlone && !list.trouble().isEmpty())
        std::fprintf(stderr, "porchlight: %s\n", qPrintable(list.trouble().words()));
    auto accounts = std::make_unique<models::Accounts>(std::move(first), opener, line.isAlone ? nullptr : &list);
    const int code = runWindow(application, quit, *accounts, line);
    const bool isToBeRemoved = accounts->first()->isToBeRemoved();
    const bool hasOthers = accounts->count() > 1;
    const bool goesOn = accounts->first()->beginsAnew() || hasOthers;
    accounts.reset(); // nothing is open any more
    if (!isToBeRemoved)
        return code;
    if (!opener.removeFirst(line.profile, hasOthers))
        return fail(Broken, QStringLiteral("Not all that is kept of the profile %1 could be deleted.").arg(line.profile));
    return goesOn ? std::nullopt : std::optional(code);
}

/// The whole app, on people who are not there. Nothing of it outlives it: what the window would write beside its profile,
/// how it looks or that it starts at the login, goes into the same folder.
int runDemo(QGuiApplication &application, const platform::QuitSignal &quit, start::CommandLine line)
{
    demo::Harbour harbour(line.demoSeed);
    QObject::connect(&quit, &platform::QuitSignal::received, &harbour, &demo::Harbour::giveUp);
    if (const auto trouble = harbour.build())
        return fail(NoData, *trouble);
    for (const char *const place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(place, QFile::encodeName(harbour.folder()));
    auto parts = runtime::realParts(harbour.paths().database, harbour.key());
    parts.keysAreKept = Sentence::english("In the demo the key to what is secret is in memory alone.");
    auto opened = models::Profile::open(QStringLiteral("demo"), harbour.paths(), std::move(parts));
    if (!opened)
        return fail(NoData, opened.error());
    models::OpenProfile liv{QStringLiteral("demo"), harbour.paths().folder, nullptr, std::move(opened).value()};
    liv.profile->recovery()->notNow(); // there is nothing to be recovered
    harbour.begin();
    line.profile = liv.name;
    line.isAlone = true;
    line.data = harbour.folder();
    line.wanted = {};
    desktop::FolderOpener opener(line.data, platform::KeyPlace::File);
    models::Accounts accounts(std::move(liv), opener, nullptr);
    return runWindow(application, quit, accounts, line);
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto answered = answerWithoutWindow(argc, argv))
        return *answered;
    QGuiApplication::setApplicationName(QStringLiteral("porchlight"));
    QGuiApplication::setApplicationVersion(QStringLiteral(PORCHLIGHT_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("porchlight"));
    QGuiApplication application(argc, argv);

    const auto read = start::CommandLine::read();
    if (!read)
        return fail(Usage, read.error());
    start::CommandLine line = *read;

    // From here to the end: what comes where no event loop turns waits for the next one.
    const platform::QuitSignal quit;
    QObject::connect(&quit, &platform::QuitSignal::received, &application, &QGuiApplication::quit);
    theme::installFonts(application);
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/porchlight.svg")));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    if (line.isDemo)
        return runDemo(application, quit, line);
    for (;;) {
        if (const auto code = runAccounts(application, quit, line))
            return *code;
        line.wanted = {}; // that was another account's
    }
}
