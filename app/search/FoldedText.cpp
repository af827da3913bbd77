// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/FoldedText.h"

#include <QList>

#include <array>
#include <string_view>

namespace porchlight::search {

namespace {

using Kind = FoldedUnit::Kind;

constexpr char32_t voicedMark = 0x3099; // of kana, with the half voiced one after it: が is not か
constexpr char32_t halfVoicedMark = 0x309A;

struct Likeness
{
    char32_t from;
    std::u32string_view to;
};

// What Unicode does not take apart, and people look for without.
constexpr std::array likenesses = {
    Likeness{U'ß', U"ss"}, Likeness{U'æ', U"ae"}, Likeness{U'œ', U"oe"}, Likeness{U'ø', U"o"}, Likeness{U'ł', U"l"},
    Likeness{U'đ', U"d"}, Likeness{U'ð', U"d"}, Likeness{U'þ', U"th"}, Likeness{U'ħ', U"h"}, Likeness{U'ı', U"i"},
    Likeness{U'ŧ', U"t"}, Likeness{U'ى', U"ي"}, Likeness{U'ة', U"ه"}, Likeness{U'ٱ', U"ا"}, Likeness{U'ـ', U""},
    Likeness{U'’', U"'"}, Likeness{U'‘', U"'"}, Likeness{U'“', U"\""}, Likeness{U'”', U"\""}, Likeness{U'‐', U"-"},
    Likeness{U'‑', U"-"}, Likeness{U'–', U"-"}, Likeness{U'—', U"-"},
};

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Accents, vowel points, variation selectors. In the scripts of India and its neighbours marks are vowels: they stay.
bool isSilent(char32_t c)
{
    if (QChar::category(c) == QChar::Other_Format)
        return true;
    if (!isMark(c) || c == voicedMark || c == halfVoicedMark)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac:
        return true;
    default:
        return false;
    }
}

bool isOfDenseScript(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return c == U'ー';
    }
}

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        const bool isWord = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
        return isWord ? Kind::Letter : Kind::Gap;
    }
    switch (QChar::category(c)) {
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
    case QChar::Other_NotAssigned: // an emoji that is newer than this library
    case QChar::Other_PrivateUse:
        return Kind::Dense;
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return isOfDenseScript(c) ? Kind::Dense : Kind::Letter;
    default:
        return Kind::Gap;
    }
}

void put(FoldedText &text, char32_t c, quint32 start, quint32 end)
{
    if (isSilent(c)) {
        if (!text.empty() && text.back().kind != Kind::Gap)
            text.back().end = end; // is lit along with its letter
        return;
    }
    if ((c == voicedMark || c == halfVoicedMark) && !text.empty()) {
        const std::array pair = {text.back().character, c};
        const auto whole = QString::fromUcs4(pair.data(), 2).normalized(QString::NormalizationForm_C).toUcs4();
        if (whole.size() == 1) {
            text.back() = {char32_t(whole[0]), Kind::Dense, text.back().start, end};
            return;
        }
    }
    for (const Likeness &likeness : likenesses) {
        if (likeness.from != c)
            continue;
        for (const char32_t alike : likeness.to)
            text.push_back({alike, kindOf(alike), start, end});
        return;
    }
    text.push_back({c, kindOf(c), start, end});
}

void fold(FoldedText &text, char32_t c, quint32 start, quint32 end)
{
    if (c < 0x80)
        return text.push_back({c >= U'A' && c <= U'Z' ? c + 0x20 : c, kindOf(c >= U'A' && c <= U'Z' ? c + 0x20 : c), start, end});
    const bool isSyllable = c >= 0xAC00 && c <= 0xD7A3; // of Hangul: is read, and typed, as one
    const QString parts = isSyllable ? QString() : QChar::decomposition(c);
    if (parts.isEmpty())
        return put(text, QChar::toCaseFolded(c), start, end);
    for (const uint part : parts.toUcs4()) {
        if (part == c)
            put(text, c, start, end);
        else
            fold(text, part, start, end);
    }
}

} // namespace

FoldedText folded(const QString &text)
{
    FoldedText result;
    result.reserve(size_t(text.size()));
    for (qsizetype at = 0; at < text.size();) {
        const QChar unit = text[at];
        const bool isPair = unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        // As half a character is stored.
        const char32_t c = isPair ? QChar::surrogateToUcs4(unit, text[at + 1])
                                  : unit.isSurrogate() ? U'?' : char32_t(unit.unicode());
        const qsizetype next = at + (isPair ? 2 : 1);
        fold(result, c, quint32(at), quint32(next));
        at = next;
    }
    return result;
}

} // namespace porchlight::search
