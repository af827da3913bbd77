// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/formatting/LineReader.h"

namespace porchlight::formatting {

/// Divides one text into lines, items, quotes and code. What begins as code and never ends is no code. Lives as long as its text.
class BlockReader
{
public:
    BlockReader(const QString &text, const std::vector<Range> &asTheyStand) : m_text(text), m_reader(text, asTheyStand) {}

    std::vector<Block> read();

private:
    struct Line
    {
        qsizetype start = 0;
        qsizetype end = 0;
        qsizetype next = 0; ///< behind what ends it
    };

    void findLines();
    QStringView wordsOf(const Line &line) const { return QStringView(m_text).sliced(line.start, line.end - line.start); }
    bool closesCode(const Line &line) const;
    std::size_t takeCode(std::size_t at, std::vector<Block> &blocks);
    std::size_t takeOneLine(std::size_t at, std::vector<Block> &blocks);
    bool putCode(Block block, qsizetype from, Range code, qsizetype to, std::vector<Block> &blocks) const;
    void takeLine(const Line &line, Block &block);
    qsizetype itemMark(const Line &line, Block &block) const;

    const QString &m_text;
    LineReader m_reader;
    std::vector<Line> m_lines;
    bool m_noFenceLeft = false;
};

} // namespace porchlight::formatting
