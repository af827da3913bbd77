// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

namespace porchlight::formatting {

/// What is worth a colour in one language.
struct CodeLanguage
{
    QStringView names;        ///< what people write behind the opening marks, between spaces
    QStringView keywords;     ///< between spaces
    QStringView lineComment;  ///< to the end of the line; may be empty
    QStringView blockOpen;    ///< of comments; may be empty
    QStringView blockClose;
    QStringView quotes;       ///< each begins a string and ends it
    QStringView linesQuote;   ///< a quote that goes on over lines; may be empty
    bool isCaseless = false;

    bool isKeyword(const QString &word) const;
};

/// Null: not known.
const CodeLanguage *languageOf(QStringView name);

} // namespace porchlight::formatting
