// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// porchlight-demo --bin DIR --out DIR [--interactive]: a relay, Alice and Bob, to see it all work. With --interactive
// their windows are for whoever sits there, and it ends when both are closed; else they talk by themselves. Ends with 0
// only if all of it happened. Whatever was started is stopped, however this ends.

#include "app/platform/QuitSignal.h"
#include "tests/demo/Screenplay.h"
#include "tests/demo/Waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::demo;

namespace {

constexpr int failure = 1;

bool interact(Stage &stage)
{
    if (!stage.open(stage.alice, stage.bob.handle()) || !stage.open(stage.bob, stage.alice.handle()))
        return false;
    stage.say(QStringLiteral("—"), QStringLiteral("Alice and Bob are open; write to each other. Close both windows to end."));
    waitUntil([&] { return !stage.alice.hasWindow() && !stage.bob.hasWindow(); }, 24h);
    return stage.end();
}

bool show(const QString &programs, const QString &out, const QString &data, bool isInteractive)
{
    Stage stage(programs, out, data);
    if (const QString trouble = stage.prepare(); !trouble.isEmpty()) {
        stage.say(QStringLiteral("FAILED"), QStringLiteral("before the windows: ") + trouble);
        return false;
    }
    const bool isGood = isInteractive ? interact(stage) : Screenplay(stage, Desktop(out)).play();
    stage.end();
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({
        {QStringLiteral("bin"), QStringLiteral("where the programs lie"), QStringLiteral("folder"), test::programFolder()},
        {QStringLiteral("out"), QStringLiteral("where pictures and logs go"), QStringLiteral("folder"), QStringLiteral("build/demo")},
        {QStringLiteral("interactive"), QStringLiteral("leave the windows to whoever sits there")},
    });
    options.process(app);
    const platform::QuitSignal quit;
    QObject::connect(&quit, &platform::QuitSignal::received, &app, [] { stopWaiting(); });

    const QString out = QDir(options.value(QStringLiteral("out"))).absolutePath();
    QDir().mkpath(out);
    QTemporaryDir data(out + QStringLiteral("/data-XXXXXX"));
    if (!data.isValid()) {
        std::fprintf(stderr, "porchlight-demo: cannot write to %s\n", qPrintable(out));
        return failure;
    }
    const bool isInteractive = options.isSet(QStringLiteral("interactive"));
    const bool isGood = show(options.value(QStringLiteral("bin")), out, data.path(), isInteractive);
    data.setAutoRemove(isGood || isStopped());
    if (!isGood)
        std::printf("Not all of it happened; logs are in %s\n", qPrintable(out));
    else if (!isInteractive)
        std::printf("All of it happened; pictures and logs are in %s\n", qPrintable(out));
    return isGood ? 0 : failure;
}
