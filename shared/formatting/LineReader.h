// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/formatting/FormattedText.h"

#include <array>

namespace porchlight::formatting {

/// Finds what is bold, italic, struck out, code or a link within one line after the other of one text. A mark counts only
/// where a word begins or ends, and only in pairs: snake_case, 2*3*4 and what looks like a face stay as they are. Each
/// sign is looked at a fixed number of times. Lives as long as its text and the places in it.
class LineReader
{
public:
    LineReader(const QString &text, const std::vector<Range> &asTheyStand) : m_text(text), m_asTheyStand(asTheyStand) {}

    /// Appends the pieces of a part of a line; parts are read in the order of the text.
    void read(Range part, std::vector<Piece> &pieces);

private:
    enum Kind { StarBold, StarItalic, LowItalic, TildeStrike, KindCount };

    /// Signs that may be marks, or what lies between such of code; a link.
    struct Sign
    {
        Range range;
        Styles begins; ///< what pairs have made of it
        Styles ends;
        Styles whole; ///< what it is altogether, Code or Link
        int ticks = 0; ///< of code: its marks at either side
        int letters = 0; ///< that stand before it in the line
        bool isInBrackets = false;
    };

    void skipAsTheyStand();
    void takeTicks();
    bool takeLink();
    void takeRun(QChar sign);
    void takeOther(QChar sign);
    bool close(Kind kind, qsizetype sign);
    void open(Kind kind, qsizetype sign);
    qsizetype runLength(qsizetype at) const;
    QChar before(qsizetype at) const { return at > m_begin ? m_text[at - 1] : QChar(u' '); }
    QChar after(qsizetype at) const { return at < m_end ? m_text[at] : QChar(u' '); }
    void emitPieces(Range part, std::vector<Piece> &pieces) const;

    const QString &m_text;
    const std::vector<Range> &m_asTheyStand;
    std::size_t m_standing = 0;
    int m_marksLeft = marksMax;

    // of the line that is being read
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_at = 0;
    int m_letters = 0;
    int m_depth = 0; ///< of brackets
    std::vector<Sign> m_signs;
    std::array<qsizetype, KindCount> m_open{};    ///< which sign may begin it, or none
    std::array<int, KindCount> m_depthLowest{}; ///< since it began, counted from there
    std::array<bool, 4> m_noTicks{};               ///< no run of so many is left in the line
};

} // namespace porchlight::formatting
