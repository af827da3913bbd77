// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a picture of every page in every variant. Fails when anything utters a warning on the way.
#include "app/platform/Fonts.h"
#include "tests/ui/Stage.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using porchlight::test::Stage;
using porchlight::test::Variant;

namespace {

/// False: a warning, or a picture that cannot be stored.
bool take(const QString &page, const Variant &variant, const QDir &folder)
{
    Stage stage;
    const QString name = page + QLatin1Char('-') + variant.name;
    const bool stored = stage.show(page, variant) && stage.picture().save(folder.filePath(name + QStringLiteral(".png")));
    QStringList warnings = stage.warnings();
    warnings.removeDuplicates();
    for (const QString &warning : warnings)
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(warning));
    if (!stored)
        std::fprintf(stderr, "%s: no picture\n", qPrintable(name));
    return stored && warnings.isEmpty();
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2 || arguments.size() > 3) {
        std::fputs("usage: porchlight-shots FOLDER [PAGE]\n", stderr);
        return 64;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "porchlight-shots: cannot make the folder %s\n", qPrintable(folder.path()));
        return 1;
    }
    porchlight::platform::installFonts(app);
    const QStringList pages = arguments.size() == 3 ? QStringList{arguments.at(2)} : Stage::pages();
    int taken = 0;
    int failed = 0;
    for (const QString &page : pages) {
        for (const Variant &variant : Stage::variants())
            ++(take(page, variant, folder) ? taken : failed);
    }
    std::printf("%d pictures in %s, %d with warnings or missing\n", taken, qPrintable(folder.absolutePath()), failed);
    return failed == 0 && taken > 0 ? 0 : 1;
}
