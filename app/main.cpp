// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"
#include "app/platform/DenyingNetworkAccessManagerFactory.h"
#include "app/platform/Fonts.h"
#include "app/platform/KeyCustody.h"
#include "app/platform/QuitSignal.h"
#include "app/platform/SystemKeyring.h"
#include "app/runtime/RealParts.h"
#include "app/store/Vault.h"
#include "shared/base/FolderLock.h"
#include "shared/base/Handle.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QScreen>
#include <QWindow>

#include <cstdio>

using namespace porchlight;

namespace {

// As in sysexits.h, so that scripts can tell them apart.
enum Exit { Usage = 64, Broken = 70, NoData = 74, InUse = 75 };

const QString defaultProfile = QStringLiteral("default");

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
            std::puts("porchlight [--profile NAME] [--with HANDLE] [--data DIR] [--keys PLACE]\n\n"
                      "  --profile NAME  whose window this is: 1 to 32 of a-z, 0-9 and '-'; each has its own account\n"
                      "  --with HANDLE   opens the conversation with that person, ready to type\n"
                      "  --data DIR      where profiles are kept, instead of the place the system has for them\n"
                      "  --keys PLACE    where a new profile keeps its keys: keyring, or file for a file beside the messages;\n"
                      "                  without it the system's keyring, and a file only where there is none\n"
                      "  --version       prints the version\n"
                      "  --help          prints this");
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

/// As large as it was left, if the screen has room for that.
void keepSize(QGuiApplication &application, QWindow &window, models::Appearance &appearance)
{
    if (appearance.windowSize().isValid())
        window.resize(appearance.windowSize().boundedTo(window.screen()->availableSize()));
    QObject::connect(&application, &QGuiApplication::aboutToQuit, &window, [&window, &appearance] {
        if (window.windowStates() == Qt::WindowNoState)
            appearance.setWindowSize(window.size());
    });
}

int runWindow(QGuiApplication &application, models::Profile &profile, const QString &with)
{
    platform::DenyingNetworkAccessManagerFactory denying;
    QQmlApplicationEngine engine;
    engine.setNetworkAccessManagerFactory(&denying);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue<QObject *>(&profile)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return fail(Broken, QStringLiteral("The window could not be made; what is wrong stands above."));
    auto *const window = qobject_cast<QWindow *>(engine.rootObjects().constFirst());
    if (window && window->title().isEmpty()) {
        const QString name = profile.profileName();
        window->setTitle(name.isEmpty() ? QStringLiteral("Porchlight") : QStringLiteral("Porchlight – %1").arg(name));
    }
    if (window)
        keepSize(application, *window, *profile.appearance());
    if (!with.isEmpty() && profile.isSignedIn())
        profile.finder()->start(with);
    const platform::QuitSignal quit;
    QObject::connect(&quit, &platform::QuitSignal::received, &application, &QGuiApplication::quit);
    QObject::connect(&profile, &models::Profile::removalAsked, &application, &QGuiApplication::quit,
                     Qt::QueuedConnection);
    return application.exec();
}

/// One life of a profile: from its lock to its end. Nothing: the account was deleted, and its data is gone.
std::optional<int> runProfile(QGuiApplication &application, const QString &name, const store::ProfilePaths &paths,
                              std::optional<platform::KeyPlace> keyPlace, const QString &with)
{
    const FolderLock lock(paths.folder);
    if (lock.state() == FolderLock::State::InUse)
        return fail(InUse, QStringLiteral("The profile '%1' is open in another window already.").arg(name));
    if (lock.state() == FolderLock::State::NoFolder)
        return fail(NoData, QStringLiteral("The folder %1 cannot be written.").arg(paths.folder));
    const auto kept = keyOf(paths, keyPlace);
    if (!kept)
        return fail(NoData, kept.error());
    auto parts = runtime::realParts(paths.database, kept->key);
    parts.keysAreKept = platform::describe(kept->place);
    auto opened = models::Profile::open(name == defaultProfile ? QString() : name, paths, std::move(parts));
    if (!opened)
        return fail(NoData, opened.error());
    std::unique_ptr<models::Profile> profile = std::move(opened).value();
    const int code = runWindow(application, *profile, with);
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
    parser.addOptions({profileOption, dataOption, withOption, keysOption});
    if (!parser.parse(QGuiApplication::arguments()))
        return fail(Usage, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(Usage, QStringLiteral("What is '%1'? See --help.").arg(parser.positionalArguments().constFirst()));
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

    platform::installFonts(application);
    application.setWindowIcon(QIcon(QStringLiteral(":/icons/porchlight.svg")));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    for (;;) {
        if (const auto code = runProfile(application, name, *paths, keyPlace, with))
            return *code;
    }
}
