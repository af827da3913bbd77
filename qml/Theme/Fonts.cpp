// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Fonts.h"

#include <QFont>
#include <QGuiApplication>

namespace porchlight::platform {

void installFonts(QGuiApplication &application)
{
    const QString family = QStringLiteral("Inter");
    for (const QString &drawn : {family, QStringLiteral("Inter Display")}) // the second for what is large
        QFont::insertSubstitutions(drawn, {QStringLiteral("Noto Color Emoji"), QStringLiteral("Noto Sans")});
    QFont font = application.font();
    font.setFamily(family);
    application.setFont(font);
}

} // namespace porchlight::platform
