// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/IndexTerms.h"

#include <algorithm>

namespace porchlight::search {

namespace {

using Kind = FoldedUnit::Kind;

constexpr qsizetype gramLetters = 3;
constexpr qsizetype gramDense = 2;

bool isPlain(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

QByteArray termOf(const FoldedUnit *first, qsizetype count)
{
    QByteArray term;
    for (const FoldedUnit *unit = first; unit != first + count; ++unit)
        term += isPlain(unit->character) ? QByteArray(1, char(unit->character))
                                         : '_' + QByteArray::number(uint(unit->character), 16) + '_';
    return term;
}

} // namespace

void addTermsOfRun(QByteArrayList &terms, const FoldedUnit *first, const FoldedUnit *last, bool isQuery)
{
    const qsizetype count = last - first;
    const bool isDense = first->kind == Kind::Dense;
    const qsizetype gram = isDense ? gramDense : gramLetters;
    for (qsizetype at = 0; at + gram <= count; ++at)
        terms += termOf(first + at, gram);
    if (isQuery) {
        if (count < gram)
            terms += termOf(first, count);
        return;
    }
    if (isDense) {
        for (qsizetype at = 0; at < count; ++at)
            terms += termOf(first + at, 1);
    } else {
        for (qsizetype length = 1; length < gram && length <= count; ++length)
            terms += termOf(first, length);
    }
}

QByteArrayList termsOf(const FoldedText &text)
{
    QByteArrayList terms;
    const FoldedUnit *const end = text.data() + text.size();
    for (const FoldedUnit *first = text.data(); first != end;) {
        const FoldedUnit *last = first;
        while (last != end && last->kind == first->kind)
            ++last;
        if (first->kind != Kind::Gap)
            addTermsOfRun(terms, first, last, false);
        first = last;
    }
    return terms;
}

// No term of a text begins with two of them: there is always a number between.
QByteArray termOfConversation(qint64 row)
{
    return "__c" + QByteArray::number(row);
}

QByteArray termOfAuthor(const AccountId &author)
{
    return "__a" + author.toHex();
}

QByteArray termOfLinks()
{
    return "__l";
}

bool hasLink(const QString &text)
{
    return text.contains(u"http://", Qt::CaseInsensitive) || text.contains(u"https://", Qt::CaseInsensitive)
        || text.contains(u"www.", Qt::CaseInsensitive) || text.contains(u"porchlight:", Qt::CaseInsensitive);
}

QByteArray documentOf(const QString &text, qint64 conversation, const AccountId &author)
{
    QByteArrayList terms = termsOf(folded(text));
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    terms += termOfConversation(conversation);
    terms += termOfAuthor(author);
    if (hasLink(text))
        terms += termOfLinks();
    return terms.join(' ');
}

} // namespace porchlight::search
