// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Controls/WordLayout.h"

class QPainter;

/// Draws as much of a layout as lies in a rectangle: papers and bars, then words, those that are selected in the selection's
/// colours.
void paintWords(QPainter &painter, const WordLayout &layout, const WordStyle &style, const QRectF &within, porchlight::formatting::Range selected);
