// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/Fonts.h"

#include <QFont>
#include <QGuiApplication>

namespace porchlight::platform {

void installFonts(QGuiApplication &application)
{
    const QString family = QStringLiteral("Inter");
    QFont::insertSubstitutions(family, {QStringLiteral("Noto Color Emoji"), QStringLiteral("Noto Sans")});
    QFont font = application.font();
    font.setFamily(family);
    application.setFont(font);
}

} // namespace porchlight::platform
