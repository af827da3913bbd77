// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Crockford.h"

#include <string_view>

namespace porchlight {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(alphabet.size() == 32);

constexpr int symbolBits = 5;
constexpr int groupSymbols = 4;

/// Nothing for what is no symbol.
std::optional<QChar> symbol(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    if (upper == u'I' || upper == u'L')
        return u'1';
    if (upper.unicode() > 0x7F || alphabet.find(upper.toLatin1()) == std::string_view::npos)
        return std::nullopt;
    return upper;
}

/// Mail programs and word processors make spaces and dashes of many kinds, some of no width.
bool isBetween(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c.category() == QChar::Other_Format;
}

} // namespace

QChar crockfordSymbol(quint8 value)
{
    return QLatin1Char(alphabet[value % alphabet.size()]);
}

QString crockfordGrouped(const QString &symbols)
{
    QString text;
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % groupSymbols == 0)
            text += u'-';
        text += symbols[i];
    }
    return text;
}

std::optional<QString> crockfordSymbols(const QString &typed, qsizetype count)
{
    if (typed.size() > crockfordTypedCharsMax)
        return std::nullopt;
    QString symbols;
    for (const QChar c : typed) {
        if (isBetween(c))
            continue;
        const auto next = symbol(c);
        if (!next || symbols.size() == count)
            return std::nullopt;
        symbols += *next;
    }
    return symbols.size() == count ? std::optional(symbols) : std::nullopt;
}

QString crockfordText(QByteArrayView bytes)
{
    QString symbols;
    quint32 pending = 0;
    int bits = 0;
    for (const char byte : bytes) {
        pending = (pending << 8 | quint8(byte)) & 0xFFFF;
        for (bits += 8; bits >= symbolBits; bits -= symbolBits)
            symbols += crockfordSymbol(quint8(pending >> (bits - symbolBits) & 31));
    }
    if (bits > 0)
        symbols += crockfordSymbol(quint8(pending << (symbolBits - bits) & 31));
    return crockfordGrouped(symbols);
}

std::optional<QByteArray> crockfordBytes(const QString &typed, qsizetype count)
{
    const auto symbols = crockfordSymbols(typed, crockfordLength(count));
    if (!symbols)
        return std::nullopt;
    QByteArray bytes;
    quint32 pending = 0;
    int bits = 0;
    for (const QChar c : *symbols) {
        pending = (pending << symbolBits | quint32(alphabet.find(c.toLatin1()))) & 0xFFFF;
        bits += symbolBits;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(pending >> bits));
        }
    }
    const bool isPadded = (pending & ((1u << bits) - 1)) == 0;
    return isPadded ? std::optional(bytes) : std::nullopt;
}

} // namespace porchlight
