// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/InvitationCode.h"

#include "shared/base/Hash.h"
#include "shared/base/Random.h"

#include <string_view>

namespace porchlight {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(alphabet.size() == 32);
static_assert(invitationSymbols * 5 >= 100, "a code has 100 random bits at least");

constexpr int groupSymbols = 4;
constexpr qsizetype typedCharsMax = 256; ///< bounds the work; nothing that long is a code

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

void appendSymbol(QString &code, qsizetype index, QChar next)
{
    if (index > 0 && index % groupSymbols == 0)
        code += u'-';
    code += next;
}

} // namespace

QString makeInvitationCode(Random &random)
{
    QString code;
    const QByteArray bytes = random.bytes(invitationSymbols);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        appendSymbol(code, i, QLatin1Char(alphabet[std::size_t(quint8(bytes[i]) % alphabet.size())])); // 32 divides 256
    return code;
}

std::optional<QString> normalizedInvitationCode(const QString &typed)
{
    if (typed.size() > typedCharsMax)
        return std::nullopt;
    QString code;
    qsizetype symbols = 0;
    for (const QChar c : typed) {
        if (isBetween(c))
            continue;
        const auto next = symbol(c);
        if (!next || symbols == invitationSymbols)
            return std::nullopt;
        appendSymbol(code, symbols++, *next);
    }
    return symbols == invitationSymbols ? std::optional(code) : std::nullopt;
}

TokenHash invitationHash(const QString &typed)
{
    return tokenHash(normalizedInvitationCode(typed).value_or(typed.trimmed().toUpper()).toUtf8());
}

} // namespace porchlight
