// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QStringList>

namespace porchlight::theme {

/// The hues that "you can act" may have instead of ink blue. None is near amber or red: those mean something else.
QStringList accents();

/// The colour in the hue of an accent: as vivid as it was where a screen can show that, and exactly as bright (relative
/// luminance of WCAG 2), so that every contrast stays what it was. An unknown accent, and the ink that is there
/// already, give the colour itself.
QColor inAccent(const QColor &colour, const QString &accent);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastOf(const QColor &one, const QColor &other);

} // namespace porchlight::theme
