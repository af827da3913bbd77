// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <initializer_list>

namespace porchlight {

/// SHA-256 (FIPS 180-4) of the parts, one after the other.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);

/// What of a token is stored: the token itself has 256 random bits, so a plain hash is enough (no salt, no stretching).
TokenHash tokenHash(QByteArrayView token);

/// The conversation of two accounts has one id that both can compute: the first 16 bytes of
/// SHA-256("PORCHLIGHT/dm/v1" || min || max). The same account twice is its self conversation.
ConversationId directConversationId(const AccountId &one, const AccountId &other);

} // namespace porchlight
