// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace porchlight {

/// Hashes a password with Argon2id (RFC 9106) into libsodium's self-describing string. Takes about 0.1 s and 64 MiB on
/// purpose: never call it on an event loop. Empty when there is no memory for it.
QByteArray hashPassword(const QString &password);

/// As slow as hashPassword(). False for a wrong password as for a damaged hash.
bool verifyPassword(const QByteArray &hash, const QString &password);

/// A hash that no password matches: what is verified for an unknown handle, so that it takes as long as a known one
/// (F4, G29).
const QByteArray &unmatchablePasswordHash();

/// Unicode normal form KC, so that the same password typed on another keyboard is the same bytes (RFC 8265).
QByteArray passwordBytes(const QString &password);

inline constexpr int passwordLengthMin = 8;   ///< characters
inline constexpr int passwordLengthMax = 256; ///< characters; bounds the work of normalising

} // namespace porchlight
