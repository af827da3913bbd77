// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/InvitationCode.h"

#include "shared/base/Crockford.h"
#include "shared/base/Hash.h"
#include "shared/base/Random.h"

namespace porchlight {

static_assert(invitationSymbols * 5 >= 100, "a code has 100 random bits at least");

QString makeInvitationCode(Random &random)
{
    QString symbols;
    for (const char byte : random.bytes(invitationSymbols))
        symbols += crockfordSymbol(quint8(byte)); // 32 divides 256
    return crockfordGrouped(symbols);
}

std::optional<QString> normalizedInvitationCode(const QString &typed)
{
    const auto symbols = crockfordSymbols(typed, invitationSymbols);
    return symbols ? std::optional(crockfordGrouped(*symbols)) : std::nullopt;
}

TokenHash invitationHash(const QString &typed)
{
    return tokenHash(normalizedInvitationCode(typed).value_or(typed.trimmed().toUpper()).toUtf8());
}

} // namespace porchlight
