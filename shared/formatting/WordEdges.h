// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

/// Where a word begins and ends, as far as marks beside it are concerned.
namespace porchlight::formatting {

/// A letter or a number of a script that puts spaces between words: what follows it at once is still the same word.
bool endsWord(QChar c);
/// Whether a mark that begins something may follow this.
bool mayStandBefore(QChar c);
/// Whether a mark that ends something may come before this.
bool mayStandAfter(QChar c);
/// Whether what is marked may begin, or end, with this.
bool mayBegin(QChar c);
bool mayEnd(QChar c);

} // namespace porchlight::formatting
