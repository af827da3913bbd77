// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Theme/Fonts.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

namespace porchlight::theme {

namespace {

struct Family
{
    QString name;
    QString files; ///< of resources/fonts
};

/// Beside the program, wherever it is installed: bin/../share/porchlight/fonts.
void addFamily(const Family &family)
{
    if (QFontDatabase::hasFamily(family.name))
        return;
    const QDir fonts(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/porchlight/fonts"));
    for (const QString &file : fonts.entryList({family.files}, QDir::Files))
        QFontDatabase::addApplicationFont(fonts.filePath(file));
}

} // namespace

void installFonts(QGuiApplication &application)
{
    const Family words{QStringLiteral("Inter"), QStringLiteral("Inter-*")};
    const Family large{QStringLiteral("Inter Display"), QStringLiteral("InterDisplay-*")};
    const Family signs{QStringLiteral("Noto Color Emoji"), QStringLiteral("NotoColorEmoji*")};
    for (const Family &family : {words, large, signs})
        addFamily(family);
    for (const Family &drawn : {words, large})
        QFont::insertSubstitutions(drawn.name, {signs.name, QStringLiteral("Noto Sans")});
    QFont font = application.font();
    font.setFamily(words.name);
    application.setFont(font);
}

} // namespace porchlight::theme
