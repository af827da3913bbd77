// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// porchlight-load: many devices on a raw epoll loop against a relay process of its own, to see what happens when there is
// too much to do. "overload" offers more than the relay can take (G19), "storm" ends it under everybody (G18). Prints
// the figures; ends with 1 when anything acknowledged was lost, or (--strict) a goal was missed.

#include "tests/load/OverloadRun.h"
#include "tests/load/StormRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::load;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("what"), QStringLiteral("overload or storm"));
    const auto option = [&](const char *name, const char *help, const QString &preset) {
        options.addOption({QString::fromLatin1(name), QString::fromLatin1(help), QStringLiteral("value"), preset});
    };
    option("bin", "where porchlight-relay lies", test::programFolder());
    option("out", "where the relay's data goes for the time of the run", QDir::tempPath());
    option("devices", "how many", QStringLiteral("2000"));
    option("neighbours", "with how many each talks", QStringLiteral("4"));
    option("tenfold", "seconds of 10 times normal", QStringLiteral("60"));
    option("hundredfold", "seconds of 100 times normal", QStringLiteral("10"));
    options.addOption({QStringLiteral("strict"), QStringLiteral("goals that are missed are failures")});
    options.addOption({QStringLiteral("tls"), QStringLiteral("encrypted, as devices do; without it as a proxy does")});
    options.process(app);
    const QTemporaryDir folder(options.value(QStringLiteral("out")) + QStringLiteral("/porchlight-load-XXXXXX"));
    Setup setup;
    setup.programs = options.value(QStringLiteral("bin"));
    setup.folder = folder.path();
    setup.devices = options.value(QStringLiteral("devices")).toInt();
    setup.neighbours = options.value(QStringLiteral("neighbours")).toInt();
    setup.tenfold = 1000ms * options.value(QStringLiteral("tenfold")).toInt();
    setup.hundredfold = 1000ms * options.value(QStringLiteral("hundredfold")).toInt();
    setup.tls = options.isSet(QStringLiteral("tls")) ? test::RelayProcess::Tls::Own : test::RelayProcess::Tls::Off;
    setup.strict = options.isSet(QStringLiteral("strict"));
    const QString what = options.positionalArguments().value(0);
    if (!folder.isValid() || setup.devices <= 2 * setup.neighbours || setup.neighbours < 1)
        return std::fprintf(stderr, "porchlight-load: that cannot be run\n"), 2;
    if (what == u"overload")
        return OverloadRun(setup).run();
    if (what == u"storm")
        return runStorm(setup);
    options.showHelp(2);
}
