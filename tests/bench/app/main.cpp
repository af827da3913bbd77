// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// porchlight-bench-app: what the timeline costs the thread of the windows. Prints a table and writes it as JSON.

#include "tests/bench/app/AppBench.h"
#include "tests/bench/app/BenchProfile.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace porchlight;

namespace {

int fail(const QString &what)
{
    std::fprintf(stderr, "porchlight-bench-app: %s\n", qPrintable(what));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{QStringLiteral("out"), QStringLiteral("where the results go"), QStringLiteral("folder"), QStringLiteral("build/bench")},
                        {QStringLiteral("quick"), QStringLiteral("little of each, to see that it runs")}});
    options.addOption({QStringLiteral("profile"), QStringLiteral("measures nothing: writes a profile of 200 conversations and 100,000 messages there"), QStringLiteral("folder")});
    options.process(app);
    if (options.isSet(QStringLiteral("profile"))) {
        const QString trouble = bench::BenchProfile().write(options.value(QStringLiteral("profile")));
        return trouble.isEmpty() ? 0 : fail(trouble);
    }
    bench::AppBench bench;
    if (options.isSet(QStringLiteral("quick"))) {
        bench.rows = 2'000;
        bench.frames = 40;
        bench.arrivals = 600;
    }
    if (const QString trouble = bench.measure(); !trouble.isEmpty())
        return fail(trouble);
    std::printf("%s", qPrintable(bench.table()));
    const QString out = options.value(QStringLiteral("out"));
    QFile file(out + QStringLiteral("/app.json"));
    if (!QDir().mkpath(out) || !file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(bench.json()).toJson()) < 0)
        return fail(QStringLiteral("cannot write to ") + out);
    std::printf("The same as JSON: %s\n", qPrintable(file.fileName()));
    return 0;
}
