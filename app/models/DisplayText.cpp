// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DisplayText.h"

#include "shared/content/Content.h"
#include "shared/formatting/FormattedText.h"

#include <QVarLengthArray>

#include <limits>

namespace porchlight::models {

namespace {

constexpr int marksMax = 6;      // on one base: Hebrew with its accents has four, a Burmese syllable six
constexpr int tagsMax = 8;       // of a flag such as England's: six and the end
constexpr int joinedMax = 10;    // people in one emoji, with hearts and skins
constexpr int jamoMax = 6;       // leading ones of one old Korean syllable; they never end by themselves
constexpr int directionsMax = 8; // open at once in a line
constexpr int picturesMax = 300; // in a message: each costs what a hundred letters do, whenever it is laid out

constexpr char32_t breakHere = 0x200B; // between words of scripts without spaces
constexpr char32_t zwnj = 0x200C;
constexpr char32_t zwj = 0x200D;
constexpr char32_t replacement = 0xFFFD;

bool isTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool isVirama(char32_t c) { return QChar::combiningClass(c) == 9; }
bool isLeadingJamo(char32_t c) { return (c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97C); }
bool isSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
/// What the font of coloured emoji draws.
bool isPicture(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FFFF) || (c >= 0x231A && c <= 0x23FF) || (c >= 0x25AA && c <= 0x27BF)
        || (c >= 0x2B05 && c <= 0x2B55) || c == 0x20E3;
}
bool isDirection(char32_t c)
{
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// What is drawn upon or with the character before it.
bool isMark(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return true;
    default: return isSkinTone(c);
    }
}

/// Takes characters one by one and keeps what is harmless.
class Cleaner
{
public:
    Cleaner(bool isOneLine, qsizetype unitsMax, qsizetype bytesMax)
        : m_isOneLine(isOneLine), m_unitsMax(unitsMax), m_bytesMax(bytesMax)
    {
    }

    /// @p marks, ascending, are places in what is foreign; they become those in what is returned.
    QString clean(const QString &foreign, std::vector<qsizetype> *marks = nullptr)
    {
        std::size_t marked = 0;
        const auto markUpTo = [&](qsizetype at) {
            for (; marks && marked < marks->size() && (*marks)[marked] <= at; ++marked)
                (*marks)[marked] = m_out.size();
        };
        for (qsizetype at = 0; at < foreign.size() && !m_isFull; ++at) {
            markUpTo(at);
            const QChar unit = foreign[at];
            if (!unit.isSurrogate()) {
                take(unit.unicode());
            } else if (unit.isHighSurrogate() && at + 1 < foreign.size() && foreign[at + 1].isLowSurrogate()) {
                take(QChar::surrogateToUcs4(unit, foreign[++at]));
            } else {
                take(replacement); // half of one
            }
        }
        markUpTo(foreign.size());
        while (m_isOneLine && m_out.endsWith(u' '))
            m_out.chop(1);
        if (m_isFull)
            m_out += u'…';
        closeDirections();
        return std::move(m_out);
    }

private:
    void take(char32_t c)
    {
        if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029)
            return newLine(c);
        m_wasReturn = false;
        if (m_isOneLine && QChar::isSpace(c))
            c = u' ';
        if (c == u' ' && m_isOneLine && (m_out.isEmpty() || m_out.endsWith(u' ')))
            return;
        if (isDirection(c))
            return direction(c);
        if (c == zwj || c == zwnj || (c == breakHere && !m_isOneLine))
            return join(c);
        if (isTag(c))
            return tag(c);
        if (isMark(c))
            return mark(c);
        if (isLeadingJamo(c) && m_jamo >= jamoMax)
            return;
        const bool isOneTooMany = isPicture(c) && ++m_pictures > picturesMax;
        if (const char32_t shown = isOneTooMany ? char32_t(u'·') : shownAs(c))
            base(shown);
    }

    static char32_t shownAs(char32_t c)
    {
        if (QChar::isNonCharacter(c) || c == 0xFFFC) // the last stands for an object, wherever text may hold some
            return replacement;
        switch (QChar::category(c)) {
        case QChar::Other_Control: return c == u'\t' ? c : 0; // code is moved in by it
        case QChar::Other_Format: // without form; those of Arabic numbers are drawn
            return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD ? c : 0;
        default: return c;
        }
    }

    void base(char32_t c)
    {
        m_jamo = isLeadingJamo(c) ? m_jamo + 1 : 0;
        if (!m_wasJoined)
            m_joined = 0;
        m_wasJoined = false;
        m_marks = 0;
        m_tags = 0;
        append(c);
    }

    void tag(char32_t c)
    {
        if (++m_tags <= tagsMax)
            append(c);
    }

    void mark(char32_t c)
    {
        if (++m_marks > marksMax || (isPicture(c) && ++m_pictures > picturesMax))
            return;
        // Consonants chained by viramas are one cluster as well.
        if (isVirama(c)) {
            if (m_joined >= joinedMax)
                return;
            ++m_joined;
            m_wasJoined = true;
        }
        append(c);
    }

    void join(char32_t c)
    {
        if (m_out.endsWith(QChar(char16_t(c))) || m_joined >= joinedMax)
            return;
        if (c == zwj) {
            ++m_joined;
            m_wasJoined = true;
        }
        append(c);
    }

    void newLine(char32_t c)
    {
        const bool isSecondHalf = c == u'\n' && m_wasReturn;
        m_wasReturn = c == u'\r';
        if (isSecondHalf)
            return;
        if (m_isOneLine) {
            take(u' ');
            return;
        }
        closeDirections();
        base(u'\n');
    }

    void direction(char32_t c)
    {
        if (m_isOneLine)
            return;
        const bool opensIsolate = c >= 0x2066 && c <= 0x2068;
        const bool opensEmbedding = c >= 0x202A && c <= 0x202E && c != 0x202C;
        if (opensIsolate || opensEmbedding) {
            if (m_open.size() < directionsMax && append(c))
                m_open.append(opensIsolate ? u'\u2069' : u'\u202C');
        } else if (c == 0x202C || c == 0x2069) {
            // Otherwise it closes nothing of this line.
            if (!m_open.isEmpty() && m_open.last() == c && append(c))
                m_open.removeLast();
        } else {
            append(c);
        }
    }

    void closeDirections()
    {
        while (!m_open.isEmpty()) {
            m_out += QChar(m_open.last());
            m_bytes += 3;
            m_open.removeLast();
        }
    }

    /// False when there is no room for it, or for anything more.
    bool append(char32_t c)
    {
        const int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        const int units = QChar::requiresSurrogates(c) ? 2 : 1;
        if (m_bytes + bytes > m_bytesMax || m_out.size() + units > m_unitsMax) {
            m_isFull = true;
            return false;
        }
        m_bytes += bytes;
        m_out += QChar::fromUcs4(c);
        return true;
    }

    const bool m_isOneLine;
    const qsizetype m_unitsMax;
    const qsizetype m_bytesMax;
    QString m_out;
    qsizetype m_bytes = 0;
    QVarLengthArray<char16_t, directionsMax> m_open; ///< what closes them
    int m_marks = 0;
    int m_tags = 0;
    int m_joined = 0;
    int m_jamo = 0;
    int m_pictures = 0;
    bool m_wasJoined = false;
    bool m_wasReturn = false;
    bool m_isFull = false;
};

constexpr qsizetype anyCount = std::numeric_limits<qsizetype>::max();

} // namespace

QString displayText(const QString &foreign)
{
    return Cleaner(false, anyCount, textBytesMax).clean(foreign);
}

QString displayText(const QString &foreign, std::vector<TextSpan> &spans)
{
    std::vector<qsizetype> marks;
    for (const TextSpan &span : spans) {
        marks.push_back(span.start);
        marks.push_back(span.start + span.length);
    }
    const QString shown = Cleaner(false, anyCount, textBytesMax).clean(foreign, &marks);
    for (std::size_t at = 0; at < spans.size(); ++at)
        spans[at] = {marks[2 * at], marks[2 * at + 1] - marks[2 * at]};
    return shown;
}

QString oneLine(const QString &foreign, qsizetype unitsMax)
{
    return Cleaner(true, unitsMax, anyCount).clean(foreign);
}

QString previewText(const QString &foreign)
{
    // The line ends long before; marks and spaces take some of it.
    return oneLine(formatting::plainOf(foreign.left(4 * previewUnitsMax)), previewUnitsMax);
}

} // namespace porchlight::models
