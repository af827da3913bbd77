// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Codec.h"

#include <QLatin1String>

#include <optional>

/// Pages made smaller with zstd (RFC 8878; B5), and made whole again within limits.
namespace porchlight::wire {

/// What a client says in hello that it can unpack.
inline constexpr QLatin1String packingCapability("zstd");

inline constexpr qsizetype packFrom = 1024;  ///< bytes: below, there is little to save
inline constexpr int packRatioMax = 1'000;   ///< more is no page of a relay: it is refused before room is made for it

/// Nothing unless it saves at least a tenth.
std::optional<Packed> pack(QByteArrayView frames);

/// The frames; nothing when they are not what they say to be: another size, beyond the limits, not one whole piece.
std::optional<QByteArray> unpack(const Packed &packed);

/// As decode(), with the frames of packed ones in their place. Malformed is also what unpack() refuses, a packed frame
/// within another, and more than packedBytesMax in one message.
Decoded decodeUnpacking(QByteArrayView message);

} // namespace porchlight::wire
