// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The storybook: the workbench of designers, or, with --shots, a picture of every page in every variant.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/DiffReport.h"
#include "qml/storybook/Workbench.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QStandardPaths>

#include <cstdio>

using namespace porchlight::storybook;

namespace {

enum Exit { Good = 0, Bad = 1, Usage = 64 };

struct Wanted
{
    QString page;      ///< empty: all
    QString variant;   ///< empty: all
    QString shots;     ///< where pictures go, or empty
    QString baselines; ///< what they are compared with, or empty
    QString report;
    bool accept = false; ///< they are the baselines from now on
};

/// False: it cannot be stored, or looks different.
bool use(const Page &page, const Variant &variant, const QImage &picture, const Wanted &wanted, DiffReport &report)
{
    const QString name = pictureName(page, variant);
    const bool isBaseline = !wanted.baselines.isEmpty() && isKept(page, variant);
    const bool isStored = wanted.shots.isEmpty() || picture.save(QDir(wanted.shots).filePath(name + QStringLiteral(".png")));
    if (!isStored || (isBaseline && wanted.accept && !report.accept(name, picture, shrinkOf(page)))) {
        std::fprintf(stderr, "%s: the picture cannot be stored\n", qPrintable(name));
        return false;
    }
    if (!isBaseline || wanted.accept || report.compare(name, picture, shrinkOf(page)))
        return true;
    std::fprintf(stderr, "%s: looks different\n", qPrintable(name));
    return false;
}

/// The number of pictures that were right, and of what was not: warnings, pictures that cannot be stored, looks that differ.
std::pair<int, int> take(Stage &stage, const Page &page, const Wanted &wanted, DiffReport &report)
{
    int taken = 0, failed = 0;
    const QList<Variant> variants = allVariants();
    stage.show(page, variants.constFirst());
    for (const Variant &variant : variants) {
        const bool isKeptOnly = wanted.shots.isEmpty() && !isKept(page, variant);
        if (!stage.window() || isKeptOnly || (!wanted.variant.isEmpty() && wanted.variant != variant.name))
            continue;
        stage.vary(variant);
        ++(use(page, variant, stage.settle(), wanted, report) ? taken : failed);
    }
    QStringList warnings = stage.warnings();
    warnings.removeDuplicates();
    for (const QString &warning : std::as_const(warnings))
        std::fprintf(stderr, "%s: %s\n", qPrintable(page.name), qPrintable(warning));
    return {taken, failed + !warnings.isEmpty()};
}

/// Of a baseline whose page is gone. False: it is still there.
bool removeOrTell(const QString &name, const Wanted &wanted, DiffReport &report)
{
    std::fprintf(stderr, "%s: the page is gone\n", qPrintable(name));
    if (wanted.accept)
        report.remove({name});
    return wanted.accept;
}

int takePictures(const Wanted &wanted)
{
    if (!wanted.shots.isEmpty() && !QDir().mkpath(wanted.shots)) {
        std::fprintf(stderr, "porchlight-storybook: cannot make the folder %s\n", qPrintable(wanted.shots));
        return Bad;
    }
    QLocale::setDefault(QLocale::c()); // dates as on every machine, whatever it speaks
    SourceMap sources(QStringLiteral(PORCHLIGHT_SOURCE));
    DiffReport report(wanted.baselines, wanted.report);
    Stage stage([&sources](QQmlEngine &engine) { engine.addUrlInterceptor(&sources); });
    int taken = 0, failed = 0;
    const QList<Page> pages = allPages(QStringLiteral(PORCHLIGHT_SOURCE "/qml/storybook"));
    for (const Page &page : pages) {
        if (!wanted.page.isEmpty() && wanted.page != page.name)
            continue;
        const auto [good, bad] = take(stage, page, wanted, report);
        taken += good;
        failed += bad;
    }
    for (const QString &name : wanted.baselines.isEmpty() ? QStringList() : report.besides(keptPictures(pages)))
        failed += !removeOrTell(name, wanted, report);
    std::printf("%d pictures, %d with warnings, missing or different\n", taken, failed);
    if (!report.isEmpty())
        std::printf("What looks different: %s\n", qPrintable(report.path()));
    return failed == 0 && taken > 0 ? Good : Bad;
}

int work(QGuiApplication &application, const QString &page)
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/porchlight/themes");
    Workbench bench(QStringLiteral(PORCHLIGHT_SOURCE), own);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("bench"), QVariant::fromValue(&bench)}});
    engine.load(QUrl(QStringLiteral("qrc:/storybook/window/WorkbenchWindow.qml")));
    if (engine.rootObjects().isEmpty())
        return Bad;
    bench.show(page);
    return application.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption shots(QStringLiteral("shots"), {}, QStringLiteral("DIR"));
    const QCommandLineOption compare(QStringLiteral("compare"), {}, QStringLiteral("DIR"));
    const QCommandLineOption accept(QStringLiteral("accept"), {}, QStringLiteral("DIR"));
    const QCommandLineOption report(QStringLiteral("report"), {}, QStringLiteral("DIR"), QStringLiteral("build/looks"));
    const QCommandLineOption page(QStringLiteral("page"), {}, QStringLiteral("NAME"));
    const QCommandLineOption variant(QStringLiteral("variant"), {}, QStringLiteral("NAME"));
    parser.addOptions({shots, compare, accept, report, page, variant});
    if (!parser.parse(QGuiApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        std::fputs("porchlight-storybook [--page NAME] [--variant NAME] [--shots DIR] [--compare DIR [--report DIR] | --accept DIR]\n\n"
                   "  without --shots, --compare and --accept: the workbench, with that page on the stage\n"
                   "  --shots DIR     a picture of each page in each variant; fails if anything utters a warning\n"
                   "  --compare DIR   fails if a page looks different from its baseline there; the report (build/looks) shows where\n"
                   "  --accept DIR    makes the baselines there anew\n", stderr);
        return Usage;
    }
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    porchlight::theme::installFonts(application);
    const Wanted wanted{parser.value(page), parser.value(variant), parser.value(shots),
                        parser.isSet(accept) ? parser.value(accept) : parser.value(compare), parser.value(report), parser.isSet(accept)};
    if (wanted.shots.isEmpty() && wanted.baselines.isEmpty())
        return work(application, wanted.page.isEmpty() ? QStringLiteral("Main") : wanted.page);
    return takePictures(wanted);
}
