// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/WordEdges.h"

#include <QString>

namespace porchlight::formatting {

namespace {

/// Marks are signs themselves: one may stand beside another.
bool isMark(QChar c)
{
    return c == u'*' || c == u'_' || c == u'~' || c == u'`';
}

bool isSpace(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

/// Words of these follow each other without a space, or take endings that are not marked with them.
bool isUnspaced(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

/// Emoji and other signs outside of ASCII, half of one included.
bool isPicture(QChar c)
{
    return c.unicode() > 0x7f && (c.isSurrogate() || c.isSymbol());
}

} // namespace

bool endsWord(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark()) && !isUnspaced(c);
}

bool mayStandBefore(QChar c)
{
    if (isSpace(c) || isMark(c) || isPicture(c) || isUnspaced(c))
        return true;
    switch (c.category()) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote: // of those that quote »so«
    case QChar::Punctuation_Dash: return true;
    default: return QStringView(u"'\"¿¡。、！？：").contains(c);
    }
}

bool mayStandAfter(QChar c)
{
    if (isSpace(c) || isMark(c) || isPicture(c) || isUnspaced(c))
        return true;
    switch (c.category()) {
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Dash: return true;
    default: return QStringView(u".,;:!?…'\"。、！？：，；؟،").contains(c);
    }
}

bool mayBegin(QChar c)
{
    return !isSpace(c) && c.category() != QChar::Punctuation_Close && !QStringView(u".,;:!?").contains(c);
}

bool mayEnd(QChar c)
{
    return !isSpace(c) && c.category() != QChar::Punctuation_Open;
}

} // namespace porchlight::formatting
