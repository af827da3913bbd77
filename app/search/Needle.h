// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/search/FoldedText.h"

#include <QByteArrayList>

#include <optional>

namespace porchlight::search {

/// Where something was found: so many UTF-16 units of a text, from so many on.
struct Hit
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// What somebody typed to look for: words, all of which a text must have, in any order; what stands in quotes is looked
/// for as it stands. Everything in it is meant as it is written, there are no commands. The index narrows down where it
/// may be, and this decides whether it is there. A value: any thread.
class Needle
{
public:
    static constexpr qsizetype unitsMax = 256; ///< of what is typed; the rest is passed over

    Needle() = default;
    explicit Needle(const QString &typed);

    /// Nothing that could be found, as spaces and punctuation alone.
    bool isEmpty() const { return m_words.empty(); }
    /// What a text that has it is indexed under, at least; each once.
    QByteArrayList terms() const;
    /// Where each word is, ascending and none over another; nothing unless all are there.
    std::optional<std::vector<Hit>> in(const QString &text) const;

private:
    struct Word
    {
        FoldedText units;
        bool atStart = false; ///< is the beginning of a word: one or two letters are in too many of them
    };

    void add(const QString &typed);
    static bool addHits(std::vector<Hit> &hits, const Word &word, const FoldedText &text);

    std::vector<Word> m_words;
};

} // namespace porchlight::search
