// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QMap>
#include <QStringList>

#include <optional>

namespace porchlight::theme {

/// What stands in one theme file (resources/themes/README.md says how to write one), as it was read: colours are still
/// names, of the palette or of each other. A value.
struct ThemeSheet
{
    QString name;
    QString base; ///< the theme that has whatever is not in this one; empty: there is none
    std::optional<bool> dark;
    std::optional<bool> outlines; ///< surfaces have an edge, as in high contrast
    QMap<QString, QColor> palette;
    std::optional<QStringList> accent; ///< of the palette: what turns with the chosen accent
    QMap<QString, QStringList> colours; ///< semantic; most have one, the colours of people have ten
    QMap<QString, QString> parts; ///< of components
    QMap<QString, int> numbers;   ///< pixels and milliseconds
};

constexpr qsizetype themeBytesMax = 256 * 1024;
constexpr int themeNumberMax = 4'000;

struct ReadThemeSheet
{
    ThemeSheet sheet;
    QString trouble; ///< a sentence for whoever wrote the file; empty: it was read
};

/// Whoever has the file may have written it by hand, or got it from somewhere: anything may be wrong in it.
ReadThemeSheet readThemeSheet(const QByteArray &json);

} // namespace porchlight::theme
