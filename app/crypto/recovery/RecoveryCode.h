// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/SecretBytes.h"

#include <QString>

#include <optional>

namespace porchlight {

/// What the person writes down: 160 random bits, which nobody guesses (encryption.md 4, objection 16).
using RecoveryCode = SecretBytes<struct RecoveryCodeTag, 20>;

inline constexpr qsizetype recoverySymbols = 32;

/// 32 symbols of Crockford's base 32, grouped by four. A secret: for the screen and the printer, and for nothing that
/// lasts.
QString recoveryCodeText(const RecoveryCode &code);

/// As tolerant as crockfordBytes(). A wrong symbol is another code: only the blob tells.
std::optional<RecoveryCode> recoveryCodeFromText(const QString &typed);

} // namespace porchlight
