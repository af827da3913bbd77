// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/recovery/RecoveryCode.h"

#include "shared/base/Crockford.h"
#include "shared/crypto/SecretBuffer.h"

namespace porchlight {

static_assert(crockfordLength(RecoveryCode::size) == recoverySymbols && recoverySymbols * 5 == RecoveryCode::size * 8);

QString recoveryCodeText(const RecoveryCode &code)
{
    return crockfordText(code.view());
}

std::optional<RecoveryCode> recoveryCodeFromText(const QString &typed)
{
    auto bytes = crockfordBytes(typed, RecoveryCode::size);
    if (!bytes)
        return std::nullopt;
    const SecretBuffer buffer(std::move(*bytes));
    return RecoveryCode::fromBytes(buffer.view());
}

} // namespace porchlight
