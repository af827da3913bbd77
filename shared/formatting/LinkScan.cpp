// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/LinkScan.h"

#include <algorithm>

namespace porchlight::formatting {

namespace {

/// Also no backslash: what takes it for a slash reads another host.
bool isPart(QChar c)
{
    if (c.isSpace() || QStringView(u"<>\"`\\^{}|").contains(c))
        return false;
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // turns the writing round, or cannot be seen
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: break;
    }
    const char16_t u = c.unicode();
    return u != 0xFFFC && u != 0xFFFD && !(u >= 0x3000 && u <= 0x303F) && !(u >= 0xFF00 && u <= 0xFF0F) && u != 0x2800 && u != 0x3164;
}

bool endsSentence(QChar c)
{
    return QStringView(u".,;:!?'*_~…’”»،؟؛").contains(c);
}

/// How many more of one than of another.
qsizetype surplus(QStringView text, QChar closing, QChar opening)
{
    return text.count(closing) - text.count(opening);
}

} // namespace

FoundLink findLink(QStringView text)
{
    const qsizetype scheme = text.startsWith(QLatin1StringView("https://"), Qt::CaseInsensitive) ? 8
                           : text.startsWith(QLatin1StringView("http://"), Qt::CaseInsensitive)  ? 7 : 0;
    if (scheme == 0)
        return {};
    qsizetype end = scheme;
    const qsizetype last = std::min(text.size(), linkUnitsMax);
    while (end < last && isPart(text[end]))
        ++end;
    if (end < text.size() && isPart(text[end]))
        return {.passed = end}; // half of it would lead elsewhere
    qsizetype round = surplus(text.first(end), u')', u'(');
    qsizetype square = surplus(text.first(end), u']', u'[');
    const auto isBehind = [&](QChar c) {
        return endsSentence(c) || (c == u')' && round-- > 0) || (c == u']' && square-- > 0);
    };
    while (end > scheme && isBehind(text[end - 1]))
        --end;
    // Some host has to be named.
    const QChar first = end > scheme ? text[scheme] : QChar();
    return {.length = first.isLetterOrNumber() || first.isSurrogate() || first == u'[' ? end : 0};
}

} // namespace porchlight::formatting
