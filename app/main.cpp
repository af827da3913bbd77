// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"
#include "app/desktop/DesktopBridge.h"
#include "app/desktop/WindowKeeper.h"
#include "app/models/Profile.h"
#include "app/models/Retelling.h"
#include "app/platform/DenyingNetworkAccessManagerFactory.h"
#include "app/platform/Handover.h"
#include "app/platform/KeyCustody.h"
#include "app/platform/QuitSignal.h"
#include "app/platform/SystemKeyring.h"
#include "app/runtime/RealParts.h"
#include "app/store/Vault.h"
#include "qml/Language/Languages.h"
#include "qml/Theme/Fonts.h"
#include "shared/base/FolderLock.h"
#include "shared/base/Handle.h"

#include <QCommandLineParser>
#include <QDBusConnection>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QWindow>

#include <cstdio>

using namespace porchlight;

namespace {

// As in sysexits.h, so that scripts can tell them apart.
enum Exit { Usage = 64, Broken = 70, NoData = 74, InUse = 75 };

const QString defaultProfile = QStringLiteral("default");
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
            std::puts("porchlight [--profile NAME] [--with HANDLE] [--hidden] [--data DIR] [--keys PLACE] [LINK]\n"
                      "porchlight --demo [--demo-seed N]\n\n"
                      "  LINK            a porchlight: link, to a relay or to a group: it is shown, and you decide\n"
                      "  --profile NAME  whose window this is: 1 to 32 of a-z, 0-9 and '-'; each has its own account\n"
                      "  --with HANDLE   opens the conversation with that person, ready to type\n"
                      "  --hidden        starts behind its icon in the tray; minimised where there is none\n"
                      "  --data DIR      where profiles are kept, instead of the place the system has for them\n"
                      "  --keys PLACE    where a new profile keeps its keys: keyring, or file for a file beside the messages;\n"
                      "                  without it the system's keyring, and a file only where there is none\n"
                      "  --demo          a harbour of invented people to try things on: on this computer alone, gone when you quit\n"
                      "  --demo-seed N   what they answer comes from this number\n"
                      "  --version       prints the version\n"
                      "  --help          prints this\n\n"
                      "Where the profile has a window already, that one takes HANDLE and LINK and comes to the front.");
            return 0;
        }
    }
    return std::nullopt;
}

/// The word of the command line, for a profile that has no key yet.
std::optional<platform::KeyPlace> placeNamed(const QString &word)
{
    if (word == u"keyring")
        return platform::KeyPlace::Keyring;
    return word == u"file" ? std::optional(platform::KeyPlace::File) : std::nullopt;
}

/// The key to the profile's secrets. The error is for people.
Result<platform::KeptKey, QString> keyOf(const store::ProfilePaths &paths, std::optional<platform::KeyPlace> wanted)
{
    const auto isEncrypted = store::isEncrypted(paths.database);
    if (!isEncrypted)
        return store::describe(isEncrypted.error());
    platform::SystemKeyring keyring;
    SystemRandom random;
    const auto kept = platform::KeyCustody(paths.folder, keyring, random).obtain(*isEncrypted, wanted);
    if (!kept)
        return platform::describe(kept.error());
    return *kept;
}

/// What the command line wants beside a profile.
struct Start
{
    QString profile;
    QString data; ///< empty: where the system has it
    platform::Wanted wanted;
    std::optional<platform::KeyPlace> keyPlace;
    bool isDemo = false;
};

/// The same from the command line and from a second start, whose words are somebody else's until they are looked at.
void show(models::Profile &profile, const platform::Wanted &wanted)
{
    if (!wanted.with.isEmpty() && normalizedHandle(wanted.with) && profile.isSignedIn())
        profile.finder()->start(wanted.with);
    if (!wanted.link.isEmpty())
        profile.desktop()->link()->open(wanted.link);
}

/// As the desktop is to start it after the login.
desktop::DesktopBridge::Start atLogin(const Start &start)
{
    QStringList arguments{QStringLiteral("--hidden")};
    if (start.profile != defaultProfile)
        arguments << QStringLiteral("--profile") << start.profile;
    if (!start.data.isEmpty())
        arguments << QStringLiteral("--data") << QDir(start.data).absolutePath();
    return {start.profile, QCoreApplication::applicationFilePath(), arguments};
}

/// As the person has chosen, now and whenever they choose another.
void speak(language::Languages &languages, QQmlApplicationEngine &engine, models::Profile &profile)
{
    models::Appearance &appearance = *profile.appearance();
    appearance.setLanguages(language::Languages::all());
    languages.use(appearance.language());
    engine.setUiLanguage(languages.current());
    QObject::connect(&appearance, &models::Appearance::languageChanged, &languages,
                     [&] { languages.use(appearance.language()); });
    QObject::connect(&languages, &language::Languages::changed, &engine, [&] {
        engine.setUiLanguage(languages.current()); // what asks for the language's way of writing dates
        engine.retranslate();
        models::retell(profile);
    });
}

int runWindow(QGuiApplication &application, models::Profile &profile, const Start &start, const QString &folder)
{
    models::Desktop &desk = *profile.desktop();
    const desktop::DesktopBridge bridge(desk, QDBusConnection::sessionBus(), atLogin(start));
    const platform::Handover handover(folder);
    language::Languages languages;
    platform::DenyingNetworkAccessManagerFactory denying;
    QQmlApplicationEngine engine;
    engine.setNetworkAccessManagerFactory(&denying);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    speak(languages, engine, profile);
    engine.setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue<QObject *>(&profile)},
                                 {QStringLiteral("isDemo"), start.isDemo},
                                 {QStringLiteral("visible"), false}}); // until it is where it was left
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return fail(Broken, QStringLiteral("The window could not be made; what is wrong stands above."));
    auto *const window = qobject_cast<QWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return fail(Broken, QStringLiteral("What was loaded is no window."));
    desktop::WindowKeeper keeper(*window, profile);
    QObject::connect(&handover, &platform::Handover::asked, &profile, [&](const platform::Wanted &wanted) {
        show(profile, wanted);
        if (!wanted.isHidden)
            keeper.raise(wanted.activationToken);
    });
    if (start.wanted.isHidden)
        keeper.startHidden();
    else
        keeper.show();
    show(profile, start.wanted);
    QObject::connect(&desk, &models::Desktop::quitAsked, &application, &QGuiApplication::quit, Qt::QueuedConnection);
    const platform::QuitSignal quit;
    QObject::connect(&quit, &platform::QuitSignal::received, &application, &QGuiApplication::quit);
    QObject::connect(&profile, &models::Profile::removalAsked, &application, &QGuiApplication::quit,
                     Qt::QueuedConnection);
    return application.exec();
}

/// One life of a profile: from its lock to its end. Nothing: the account was deleted, and its data is gone.
std::optional<int> runProfile(QGuiApplication &application, const Start &start, const store::ProfilePaths &paths)
{
    const QString &name = start.profile;
    const FolderLock lock(paths.folder);
    if (lock.state() == FolderLock::State::InUse) {
        if (platform::Handover::handOver(paths.folder, start.wanted, handoverPatience))
            return 0;
        return fail(InUse, QStringLiteral("The profile '%1' is open in another window already, which does not answer.").arg(name));
    }
    if (lock.state() == FolderLock::State::NoFolder)
        return fail(NoData, QStringLiteral("The folder %1 cannot be written.").arg(paths.folder));
    const auto kept = keyOf(paths, start.keyPlace);
    if (!kept)
        return fail(NoData, kept.error());
    auto parts = runtime::realParts(paths.database, kept->key);
    parts.keysAreKept = platform::describe(kept->place);
    auto opened = models::Profile::open(name == defaultProfile ? QString() : name, paths, std::move(parts));
    if (!opened)
        return fail(NoData, opened.error());
    std::unique_ptr<models::Profile> profile = std::move(opened).value();
    const int code = runWindow(application, *profile, start, paths.folder);
    const bool isToBeRemoved = profile->isToBeRemoved();
    const bool beginsAnew = profile->beginsAnew();
    profile.reset(); // nothing is open any more
    if (!isToBeRemoved)
        return code;
    platform::SystemKeyring keyring;
    SystemRandom random;
    platform::KeyCustody(paths.folder, keyring, random).forget();
    if (!QDir(paths.folder).removeRecursively())
        return fail(Broken, QStringLiteral("Not all of %1 could be deleted.").arg(paths.folder));
    return beginsAnew ? std::nullopt : std::optional(code);
}

/// The whole app, on people who are not there. Nothing of it outlives it: what the window would write beside its profile,
/// how it looks or that it starts at the login, goes into the same folder.
int runDemo(QGuiApplication &application, quint32 seed)
{
    demo::Harbour harbour(seed);
    {
        const platform::QuitSignal quit;
        QObject::connect(&quit, &platform::QuitSignal::received, &harbour, &demo::Harbour::giveUp);
        if (const auto trouble = harbour.build())
            return fail(NoData, *trouble);
    }
    for (const char *const place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(place, QFile::encodeName(harbour.folder()));
    auto parts = runtime::realParts(harbour.paths().database, harbour.key());
    parts.keysAreKept = Sentence::english("In the demo the key to what is secret is in memory alone.");
    auto opened = models::Profile::open(QStringLiteral("demo"), harbour.paths(), std::move(parts));
    if (!opened)
        return fail(NoData, opened.error());
    const std::unique_ptr<models::Profile> profile = std::move(opened).value();
    profile->recovery()->notNow(); // there is nothing to be recovered
    harbour.begin();
    Start start;
    start.profile = QStringLiteral("demo");
    start.data = harbour.folder();
    start.isDemo = true;
    return runWindow(application, *profile, start, harbour.paths().folder);
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

    QCommandLineParser parser;
    const QCommandLineOption profileOption(QStringLiteral("profile"), {}, QStringLiteral("NAME"), defaultProfile);
    const QCommandLineOption dataOption(QStringLiteral("data"), {}, QStringLiteral("DIR"));
    const QCommandLineOption withOption(QStringLiteral("with"), {}, QStringLiteral("HANDLE"));
    const QCommandLineOption keysOption(QStringLiteral("keys"), {}, QStringLiteral("PLACE"));
    const QCommandLineOption hiddenOption(QStringLiteral("hidden"));
    const QCommandLineOption demoOption(QStringLiteral("demo"));
    const QCommandLineOption seedOption(QStringLiteral("demo-seed"), {}, QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({profileOption, dataOption, withOption, keysOption, hiddenOption, demoOption, seedOption});
    if (!parser.parse(QGuiApplication::arguments()))
        return fail(Usage, parser.errorText());
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1 || (!links.isEmpty() && !links.constFirst().startsWith(u"porchlight:", Qt::CaseInsensitive)))
        return fail(Usage, QStringLiteral("What is '%1'? See --help.").arg(links.constLast().left(80)));
    const QString name = parser.value(profileOption);
    const auto paths = store::ProfilePaths::of(name, parser.value(dataOption));
    if (!paths)
        return fail(Usage, QStringLiteral("The name of a profile is 1 to 32 of a-z, 0-9 and '-'."));

    const QString with = parser.value(withOption);
    if (!with.isEmpty() && !normalizedHandle(with))
        return fail(Usage, QStringLiteral("A handle is 2 to 32 letters, digits, dots, dashes or underscores."));

    const auto keyPlace = placeNamed(parser.value(keysOption));
    if (parser.isSet(keysOption) && !keyPlace)
        return fail(Usage, QStringLiteral("--keys is keyring or file."));

    bool isNumber = false;
    const quint32 seed = parser.value(seedOption).toUInt(&isNumber);
    if (!isNumber)
        return fail(Usage, QStringLiteral("--demo-seed is a number."));

    theme::installFonts(application);
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/porchlight.svg")));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    if (parser.isSet(demoOption))
        return runDemo(application, seed);
    Start start{name, parser.value(dataOption), {with, links.value(0), qEnvironmentVariable("XDG_ACTIVATION_TOKEN"),
                                              parser.isSet(hiddenOption)}, keyPlace};
    for (;;) {
        if (const auto code = runProfile(application, start, *paths))
            return *code;
        start.wanted = {}; // that was another account's
    }
}
