// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/BlockReader.h"

#include <algorithm>

namespace porchlight::formatting {

namespace {

constexpr qsizetype fence = 3;
constexpr qsizetype languageUnitsMax = 20;
constexpr qsizetype numberUnitsMax = 3; // a year is no number of an item

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isLanguage(QStringView words)
{
    return words.size() <= languageUnitsMax && std::all_of(words.begin(), words.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"+#._-").contains(c));
    });
}

} // namespace

std::vector<Block> BlockReader::read()
{
    findLines();
    std::vector<Block> blocks;
    blocks.reserve(m_lines.size());
    for (std::size_t at = 0; at < m_lines.size();) {
        if (const std::size_t after = takeCode(at, blocks); after > at) {
            at = after;
        } else {
            takeLine(m_lines[at], blocks.emplace_back());
            ++at;
        }
    }
    return blocks;
}

void BlockReader::findLines()
{
    qsizetype start = 0;
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (!isLineEnd(m_text[at]))
            continue;
        const qsizetype end = at;
        if (m_text[at] == u'\r' && at + 1 < m_text.size() && m_text[at + 1] == u'\n')
            ++at;
        m_lines.push_back({start, end, at + 1});
        start = at + 1;
    }
    m_lines.push_back({start, m_text.size(), m_text.size()});
}

bool BlockReader::closesCode(const Line &line) const
{
    const QStringView words = wordsOf(line).trimmed();
    return words.endsWith(QLatin1StringView("```")) && !words.endsWith(QLatin1StringView("````"));
}

/// The line after the code that begins in a line; that line itself when none does.
std::size_t BlockReader::takeCode(std::size_t at, std::vector<Block> &blocks)
{
    const Line &first = m_lines[at];
    const QStringView words = wordsOf(first);
    if (!words.startsWith(QLatin1StringView("```")) || (words.size() > fence && words[fence] == u'`'))
        return at;
    const QStringView rest = words.sliced(fence);
    if (rest.contains(u'`')) { // perhaps all of it is in this line
        const bool isWhole = closesCode(first) && rest.indexOf(u'`') == words.trimmed().size() - 2 * fence;
        return isWhole ? takeOneLine(at, blocks) : at;
    }
    if (m_noFenceLeft)
        return at;
    std::size_t last = at + 1;
    while (last < m_lines.size() && !closesCode(m_lines[last]))
        ++last;
    if (last == m_lines.size()) {
        m_noFenceLeft = true;
        return at;
    }
    Block block{.kind = Block::Kind::Code};
    qsizetype begin = first.start + fence;
    if (isLanguage(rest.trimmed())) {
        block.language = rest.trimmed().toString().toLower();
        begin = first.next;
    }
    const Line &closing = m_lines[last];
    qsizetype end = closing.start + wordsOf(closing).lastIndexOf(QLatin1StringView("```"));
    if (end == closing.start) // on a line of its own
        end = std::max(begin, m_lines[last - 1].end);
    return putCode(std::move(block), first.start, {begin, end - begin}, closing.next, blocks) ? last + 1 : at;
}

std::size_t BlockReader::takeOneLine(std::size_t at, std::vector<Block> &blocks)
{
    const Line &line = m_lines[at];
    const qsizetype begin = line.start + fence;
    const qsizetype end = line.start + wordsOf(line).lastIndexOf(QLatin1StringView("```"));
    return putCode(Block{.kind = Block::Kind::Code}, line.start, {begin, end - begin}, line.next, blocks) ? at + 1 : at;
}

/// False when there is nothing in it.
bool BlockReader::putCode(Block block, qsizetype from, Range code, qsizetype to, std::vector<Block> &blocks) const
{
    if (QStringView(m_text).sliced(code.start, code.length).trimmed().isEmpty())
        return false;
    block.pieces = {{{from, code.start - from}, {}, true}, {code, {}, false}, {{code.end(), to - code.end()}, {}, true}};
    blocks.push_back(std::move(block));
    return true;
}

void BlockReader::takeLine(const Line &line, Block &block)
{
    qsizetype at = line.start;
    const auto mark = [&](qsizetype length) {
        block.pieces.push_back({{at, length}, {}, true});
        at += length;
    };
    while (block.quoteDepth < quoteDepthMax && at < line.end && m_text[at] == u'>' && (at + 1 == line.end || m_text[at + 1] == u' ')) {
        mark(std::min<qsizetype>(2, line.end - at));
        ++block.quoteDepth;
    }
    if (const qsizetype length = itemMark({at, line.end, line.next}, block); length > 0) {
        block.kind = Block::Kind::Item;
        mark(length);
    }
    m_reader.read({at, line.end - at}, block.pieces);
    at = line.end;
    if (line.next > line.end)
        mark(line.next - line.end);
}

/// How much of a line says that it is an item of a list; 0: it is none.
qsizetype BlockReader::itemMark(const Line &line, Block &block) const
{
    qsizetype at = line.start;
    while (at < line.end && m_text[at] == u' ')
        ++at;
    const qsizetype spaces = at - line.start;
    const qsizetype label = at;
    while (at < line.end && m_text[at].unicode() < 0x80 && m_text[at].isDigit())
        ++at;
    const bool isNumber = at > label && at - label <= numberUnitsMax && at < line.end && (m_text[at] == u'.' || m_text[at] == u')');
    const bool isPoint = at == label && at < line.end && QStringView(u"-*•").contains(m_text[at]);
    if ((!isNumber && !isPoint) || at + 1 >= line.end || m_text[at + 1] != u' ')
        return 0;
    if (QStringView(m_text).sliced(at + 2, line.end - at - 2).trimmed().isEmpty())
        return 0;
    block.level = int(std::min<qsizetype>(spaces / 2, levelMax));
    block.label = isNumber ? m_text.sliced(label, at + 1 - label) : QStringLiteral("•");
    return at + 2 - line.start;
}

FormattedText parse(const QString &text, const std::vector<Range> &asTheyStand)
{
    return {text, BlockReader(text, asTheyStand).read()};
}

} // namespace porchlight::formatting
