// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/formatting/FormattedText.h"

namespace porchlight::formatting {

/// What a piece of code is, as far as its colour goes.
enum class CodePart : quint8 { Keyword, Words, Comment, Number };

struct CodeToken
{
    Range range;
    CodePart part = CodePart::Keyword;

    friend bool operator==(const CodeToken &, const CodeToken &) = default;
};

/// The parts of some code that take a colour, ascending; none in a language that is not known (CodeLanguages.cpp has the
/// table). It reads tokens and no grammar, in time that grows with the code and no faster.
std::vector<CodeToken> tokensOf(QStringView code, QStringView language);

} // namespace porchlight::formatting
