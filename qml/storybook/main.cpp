// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The storybook: the workbench of designers, or, with --shots, a picture of every page in every variant.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/DiffReport.h"
#include "qml/storybook/Workbench.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
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

/// False: a warning, a picture that cannot be stored, or one that looks different.
bool take(const Page &page, const Variant &variant, const Wanted &wanted, SourceMap &sources, DiffReport &report)
{
    const QString name = page.name + u'-' + variant.name;
    Stage stage([&sources](QQmlEngine &engine) { engine.addUrlInterceptor(&sources); });
    bool isGood = stage.show(page, variant);
    const QImage picture = isGood ? stage.picture() : QImage();
    QStringList warnings = stage.warnings();
    warnings.removeDuplicates();
    for (const QString &warning : warnings)
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(warning));
    isGood = isGood && warnings.isEmpty();
    if (isGood && !wanted.shots.isEmpty() && !picture.save(QDir(wanted.shots).filePath(name + QStringLiteral(".png")))) {
        std::fprintf(stderr, "%s: the picture cannot be stored\n", qPrintable(name));
        return false;
    }
    if (!isGood || wanted.baselines.isEmpty())
        return isGood;
    if (wanted.accept)
        return asBaseline(picture).save(QDir(wanted.baselines).filePath(name + QStringLiteral(".png")));
    if (report.add(name, picture))
        return true;
    std::fprintf(stderr, "%s: looks different\n", qPrintable(name));
    return false;
}

int takePictures(const Wanted &wanted)
{
    for (const QString &folder : {wanted.shots, wanted.accept ? wanted.baselines : QString()}) {
        if (!folder.isEmpty() && !QDir().mkpath(folder)) {
            std::fprintf(stderr, "porchlight-storybook: cannot make the folder %s\n", qPrintable(folder));
            return Bad;
        }
    }
    SourceMap sources(QStringLiteral(PORCHLIGHT_SOURCE));
    DiffReport report(wanted.baselines, wanted.report);
    int taken = 0, failed = 0;
    for (const Page &page : allPages(QStringLiteral(PORCHLIGHT_SOURCE "/qml/storybook"))) {
        for (const Variant &variant : allVariants()) {
            const bool isWanted = (wanted.page.isEmpty() || wanted.page == page.name) && (wanted.variant.isEmpty() || wanted.variant == variant.name);
            if (isWanted)
                ++(take(page, variant, wanted, sources, report) ? taken : failed);
        }
    }
    std::printf("%d pictures, %d with warnings, missing or different\n", taken, failed);
    if (const QString path = report.finish(); !path.isEmpty())
        std::printf("What looks different: %s\n", qPrintable(path));
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
    const QCommandLineOption report(QStringLiteral("report"), {}, QStringLiteral("DIR"), QStringLiteral("build/looks/report"));
    const QCommandLineOption page(QStringLiteral("page"), {}, QStringLiteral("NAME"));
    const QCommandLineOption variant(QStringLiteral("variant"), {}, QStringLiteral("NAME"));
    parser.addOptions({shots, compare, accept, report, page, variant});
    if (!parser.parse(QGuiApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        std::fputs("porchlight-storybook [--page NAME] [--variant NAME] [--shots DIR] [--compare DIR [--report DIR] | --accept DIR]\n\n"
                   "  without --shots, --compare and --accept: the workbench, with that page on the stage\n"
                   "  --shots DIR     a picture of each page in each variant; fails if anything utters a warning\n"
                   "  --compare DIR   fails if a page looks different from its baseline there; the report (build/looks/report) shows where\n"
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
