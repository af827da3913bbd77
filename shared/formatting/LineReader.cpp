// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/LineReader.h"

#include "shared/formatting/LinkScan.h"
#include "shared/formatting/WordEdges.h"

#include <algorithm>

namespace porchlight::formatting {

namespace {

constexpr qsizetype none = -1;
constexpr qsizetype ticksMax = 3;

Style styleOf(int kind)
{
    constexpr std::array styles = {Style::Bold, Style::Italic, Style::Italic, Style::Strike};
    return styles[size_t(kind)];
}

bool isOneOf(QChar c, QStringView signs)
{
    return signs.contains(c);
}

} // namespace

void LineReader::read(Range part, std::vector<Piece> &pieces)
{
    m_begin = m_at = part.start;
    m_end = part.end();
    m_letters = 0;
    m_depth = 0;
    m_signs.clear();
    m_open.fill(none);
    m_noTicks.fill(false);
    while (m_at < m_end && m_marksLeft > 0) {
        skipAsTheyStand();
        if (m_at >= m_end)
            break;
        const QChar sign = m_text[m_at];
        if (sign == u'`')
            takeTicks();
        else if ((sign == u'h' || sign == u'H') && takeLink())
            continue;
        else if (sign == u'*' || sign == u'_' || sign == u'~')
            takeRun(sign);
        else
            takeOther(sign);
    }
    emitPieces(part, pieces);
}

void LineReader::skipAsTheyStand()
{
    for (; m_standing < m_asTheyStand.size() && m_asTheyStand[m_standing].start <= m_at; ++m_standing) {
        if (m_asTheyStand[m_standing].end() > m_at) {
            m_at = m_asTheyStand[m_standing].end();
            ++m_letters;
        }
    }
}

void LineReader::takeOther(QChar sign)
{
    if (sign.isLetterOrNumber() || sign.unicode() > 0xff)
        ++m_letters;
    if (isOneOf(sign, u"([{")) {
        ++m_depth;
    } else if (isOneOf(sign, u")]}")) {
        --m_depth;
        for (int &lowest : m_depthLowest)
            lowest = std::min(lowest, m_depth);
    }
    ++m_at;
}

qsizetype LineReader::runLength(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_end && m_text[end] == m_text[at])
        ++end;
    return end - at;
}

void LineReader::takeTicks()
{
    const qsizetype ticks = runLength(m_at);
    const qsizetype inside = m_at + ticks;
    if (ticks > ticksMax || m_noTicks[size_t(ticks)] || endsWord(before(m_at))) {
        m_at = inside;
        return;
    }
    for (qsizetype at = inside; at < m_end;) {
        if (m_text[at] != u'`') {
            ++at;
            continue;
        }
        const qsizetype run = runLength(at);
        if (run != ticks) {
            at += run;
            continue;
        }
        if (!QStringView(m_text).sliced(inside, at - inside).trimmed().isEmpty()) {
            m_signs.push_back({.range = {m_at, at + run - m_at}, .whole = Style::Code, .ticks = int(ticks)});
            --m_marksLeft;
            ++m_letters;
        }
        m_at = at + run;
        return;
    }
    m_noTicks[size_t(ticks)] = true;
    m_at = inside;
}

bool LineReader::takeLink()
{
    if (endsWord(before(m_at)))
        return false;
    qsizetype limit = m_end;
    if (m_standing < m_asTheyStand.size())
        limit = std::min(limit, m_asTheyStand[m_standing].start);
    const FoundLink found = findLink(QStringView(m_text).sliced(m_at, limit - m_at));
    if (found.length > 0) {
        m_signs.push_back({.range = {m_at, found.length}, .whole = Style::Link});
        --m_marksLeft;
        ++m_letters;
    }
    m_at += found.length + found.passed;
    return found.length + found.passed > 0;
}

void LineReader::takeRun(QChar sign)
{
    const qsizetype length = runLength(m_at);
    const QChar left = before(m_at);
    const QChar right = after(m_at + length);
    const qsizetype place = qsizetype(m_signs.size());
    const bool counts = sign == u'*' ? length <= 3 : sign == u'_' ? length == 1 : length == 2;
    const bool isBetweenTwins = left == right && !left.isSpace() && !left.isLetterOrNumber(); // '*' is quoted, and ^_^ is a face
    if (counts && !isBetweenTwins) {
        const bool isOpener = mayStandBefore(left) && mayBegin(right);
        const bool isCloser = mayEnd(left) && mayStandAfter(right);
        m_signs.push_back({.range = {m_at, length}, .letters = m_letters, .isInBrackets = isOneOf(left, u"([{")});
        std::array<Kind, 2> kinds = {LowItalic, KindCount};
        if (sign == u'*')
            kinds = length == 1 ? std::array{StarItalic, KindCount} : length == 2 ? std::array{StarBold, KindCount} : std::array{StarBold, StarItalic};
        else if (sign == u'~')
            kinds = {TildeStrike, KindCount};
        if (kinds[1] != KindCount && m_open[kinds[1]] > m_open[kinds[0]])
            std::swap(kinds[0], kinds[1]); // what began last ends first
        bool isUsed = false;
        for (const Kind kind : kinds)
            isUsed |= isCloser && kind != KindCount && close(kind, place);
        for (const Kind kind : kinds) {
            if (!isUsed && isOpener && kind != KindCount)
                open(kind, place);
        }
        if (!isUsed && !isOpener)
            m_signs.pop_back();
        else
            --m_marksLeft;
    }
    m_at += length;
}

void LineReader::open(Kind kind, qsizetype sign)
{
    m_open[kind] = sign;
    m_depthLowest[kind] = m_depth;
    m_signs[size_t(sign)].isInBrackets = m_signs[size_t(sign)].isInBrackets && m_depth > 0;
}

bool LineReader::close(Kind kind, qsizetype sign)
{
    const qsizetype opener = m_open[kind];
    if (opener == none)
        return false;
    Sign &first = m_signs[size_t(opener)];
    // Something has to stand between them: *_* is a face. And "(*f)(int*)" is no "(f)(int)" in italics.
    if (first.letters == m_letters || (first.isInBrackets && m_depthLowest[kind] < m_depth))
        return false;
    first.begins |= styleOf(kind);
    m_signs[size_t(sign)].ends |= styleOf(kind);
    for (qsizetype &other : m_open) {
        if (other > opener)
            other = none; // it would end outside of what it began in
    }
    m_open[kind] = none;
    return true;
}

void LineReader::emitPieces(Range part, std::vector<Piece> &pieces) const
{
    qsizetype at = part.start;
    std::array<int, 5> depths{}; // how often each style is on: "*_both_*"
    const auto now = [&depths] {
        Styles styles;
        for (int bit = 0; bit < 5; ++bit) {
            if (depths[size_t(bit)] > 0)
                styles |= Style(1 << bit);
        }
        return styles;
    };
    const auto turn = [&depths](Styles styles, int by) {
        for (int bit = 0; bit < 5; ++bit) {
            if (styles.testFlag(Style(1 << bit)))
                depths[size_t(bit)] += by;
        }
    };
    const auto put = [&](qsizetype end, Styles styles, bool isMark) {
        if (end > at)
            pieces.push_back({{at, end - at}, styles, isMark});
        at = end;
    };
    const auto lengthOf = [](Styles styles) {
        return (styles.testFlag(Style::Bold) || styles.testFlag(Style::Strike) ? 2 : 0) + (styles.testFlag(Style::Italic) ? 1 : 0);
    };
    for (const Sign &sign : m_signs) {
        if (sign.whole) {
            put(sign.range.start, now(), false);
            put(sign.range.start + sign.ticks, {}, true);
            put(sign.range.end() - sign.ticks, now() | sign.whole, false);
            put(sign.range.end(), {}, true);
            continue;
        }
        if (sign.ends) { // marks stand at the words they belong to, signs that are none outside of them
            put(sign.range.start, now(), false);
            put(sign.range.start + lengthOf(sign.ends), {}, true);
            turn(sign.ends, -1);
        } else if (sign.begins) {
            put(sign.range.end() - lengthOf(sign.begins), now(), false);
            put(sign.range.end(), {}, true);
            turn(sign.begins, 1);
        }
    }
    put(part.end(), now(), false);
}

} // namespace porchlight::formatting
