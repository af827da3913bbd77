// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Controls/WordLayout.h"

/// How the letters of one block are drawn: its styles, code's colours, links, who is spoken of.
QList<QTextLayout::FormatRange> formatsOf(const porchlight::formatting::Block &block, const WordSource &source, const QString &words, const WordStyle &style);

/// Where a place in the text as it was typed stands among the words of a block; its length is 0 when it has none there.
porchlight::formatting::Range shownRange(const porchlight::formatting::Block &block, porchlight::formatting::Range typed);
