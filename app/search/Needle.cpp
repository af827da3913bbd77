// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/Needle.h"

#include "app/search/IndexTerms.h"

#include <algorithm>

namespace porchlight::search {

namespace {

using Kind = FoldedUnit::Kind;

constexpr qsizetype shortLetters = 2;
constexpr qsizetype termsMax = 24; ///< more of them narrow nothing down any further
constexpr std::size_t hitsMax = 64;

bool isSame(const FoldedUnit &one, const FoldedUnit &other)
{
    // Whatever is between words, a line break as a space.
    const auto isSpace = [](const FoldedUnit &unit) { return QChar::isSpace(unit.character); };
    return one.character == other.character || (isSpace(one) && isSpace(other));
}

const FoldedUnit *endOfRun(const FoldedUnit *first, const FoldedUnit *end)
{
    return std::find_if(first, end, [first](const FoldedUnit &unit) { return unit.kind != first->kind; });
}

} // namespace

Needle::Needle(const QString &typed)
{
    QString text = typed.left(unitsMax);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    // Between two quotes everything is one word, and a single one is a character as any other.
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype closing = text[at] == u'"' ? text.indexOf(u'"', at + 1) : -1;
        if (closing > at) {
            add(text.mid(at + 1, closing - at - 1));
            at = closing + 1;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        add(text.mid(at, end - at));
        at = end;
    }
}

void Needle::add(const QString &typed)
{
    Word word{folded(typed.trimmed())};
    const auto isWord = [](const FoldedUnit &unit) { return unit.kind != Kind::Gap; };
    if (std::ranges::none_of(word.units, isWord))
        return;
    const FoldedUnit *const first = word.units.data();
    const bool isShort = first->kind == Kind::Letter && endOfRun(first, first + word.units.size()) - first <= shortLetters;
    word.atStart = isShort;
    m_words.push_back(std::move(word));
}

QByteArrayList Needle::terms() const
{
    QByteArrayList terms;
    for (const Word &word : m_words) {
        const FoldedUnit *const end = word.units.data() + word.units.size();
        for (const FoldedUnit *first = word.units.data(); first != end;) {
            const FoldedUnit *const last = endOfRun(first, end);
            if (first->kind != Kind::Gap)
                addTermsOfRun(terms, first, last, true);
            first = last;
        }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    // The longest are the rarest.
    std::stable_sort(terms.begin(), terms.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return terms.first(std::min(terms.size(), termsMax));
}

bool Needle::addHits(std::vector<Hit> &hits, const Word &word, const FoldedText &text)
{
    bool isThere = false;
    auto from = text.begin();
    while (hits.size() < hitsMax) {
        from = std::search(from, text.end(), word.units.begin(), word.units.end(), isSame);
        if (from == text.end())
            break;
        const auto next = from + qsizetype(word.units.size());
        if (!word.atStart || from == text.begin() || std::prev(from)->kind != Kind::Letter) {
            isThere = true;
            const auto start = qsizetype(from->start);
            hits.push_back({start, qsizetype(std::prev(next)->end) - start});
            from = next;
        } else {
            ++from;
        }
    }
    return isThere;
}

std::optional<std::vector<Hit>> Needle::in(const QString &text) const
{
    std::vector<Hit> hits;
    const FoldedText haystack = folded(text);
    for (const Word &word : m_words) {
        std::vector<Hit> found;
        if (!addHits(found, word, haystack))
            return std::nullopt;
        hits.insert(hits.end(), found.begin(), found.end());
    }
    std::ranges::sort(hits, {}, &Hit::start);
    std::vector<Hit> apart;
    for (const Hit &hit : hits) {
        if (!apart.empty() && hit.start < apart.back().start + apart.back().length) {
            apart.back().length = std::max(apart.back().length, hit.start + hit.length - apart.back().start);
        } else {
            apart.push_back(hit);
        }
    }
    return apart;
}

} // namespace porchlight::search
