// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QString>

#include <vector>

/// What people mean by the signs they type around words. It travels as it was typed; whoever shows it reads it (docs/PROTOCOL.md
/// knows only text). Values without Gui: what is drawn is drawn from these, and never from markup.
namespace porchlight::formatting {

enum class Style : quint8 {
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8, ///< within a line
    Link = 16, ///< http or https, as it stands there
};
Q_DECLARE_FLAGS(Styles, Style)

/// So many UTF-16 units of the text, from so many on.
struct Range
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    friend bool operator==(const Range &, const Range &) = default;
};

/// Words in one style, or a mark: signs that say how something is meant, and are not shown themselves.
struct Piece
{
    Range range;
    Styles styles;
    bool isMark = false;

    friend bool operator==(const Piece &, const Piece &) = default;
};

/// A line of words, an item of a list, or all lines of some code. One after the other the pieces of all blocks are the text:
/// nothing is lost, added or moved.
struct Block
{
    enum class Kind : quint8 { Paragraph, Item, Code };

    Kind kind = Kind::Paragraph;
    int quoteDepth = 0; ///< 0: said, not quoted; at most quoteDepthMax
    int level = 0;      ///< of an item: how far it is moved in, at most levelMax
    QString label;      ///< of an item: "•", or its number as it was typed
    QString language;   ///< of code: as it was typed, in small letters; may be empty
    std::vector<Piece> pieces;

    QString words(const QString &source) const; ///< without the marks
};

inline constexpr int quoteDepthMax = 3;
inline constexpr int levelMax = 3;
/// So many marks and links of one message are read; what comes after them is taken as it stands.
inline constexpr int marksMax = 2000;

/// A text as it was typed, and how it is meant.
struct FormattedText
{
    QString source;
    std::vector<Block> blocks;

    /// The words in lines, without the marks of styles and code; what is quoted or listed still says so.
    QString plain() const;
};

/// Within time that grows with the text and no faster, whatever it holds. @p asTheyStand, ascending, are places in which
/// nothing is a mark: names of people may hold any sign.
FormattedText parse(const QString &text, const std::vector<Range> &asTheyStand = {});

/// For a preview, a notification, a screen reader.
QString plainOf(const QString &text);

} // namespace porchlight::formatting

Q_DECLARE_OPERATORS_FOR_FLAGS(porchlight::formatting::Styles)
