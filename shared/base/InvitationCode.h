// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QString>

#include <optional>

namespace porchlight {

class Random;

inline constexpr int invitationSymbols = 24; ///< of 5 bits each: 120 random bits, nobody guesses one

/// A new code: six groups of four symbols, "7K3M-Q2XV-…". The symbols are Crockford's base 32, which has no I, L, O or
/// U, so that a code can be read out over the telephone.
QString makeInvitationCode(Random &random);

/// What was typed, in the form in which it was made: any case, any spaces and dashes, O for 0, I and L for 1. Nothing
/// for what is no code.
std::optional<QString> normalizedInvitationCode(const QString &typed);

/// What the relay stores of a code and looks it up by; who makes one and who uses one both come through here. What is
/// no code of that form has a hash too, of itself in upper case: it is looked up, and not found, like any other.
TokenHash invitationHash(const QString &typed);

} // namespace porchlight
