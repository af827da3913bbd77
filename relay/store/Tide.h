// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <QByteArray>

#include <optional>

namespace porchlight::relay {

/// How far a relay's database has come (rule 4). It is given to clients as 48 bytes that they cannot make themselves:
/// counter (8, big-endian) ‖ start (16) ‖ the first 24 of HMAC-SHA-256(key, generation ‖ counter ‖ start). Whoever shows
/// one that this database has not reached, or of a start that it knows nothing of, has seen what it has forgotten: it
/// is an older copy. Of two tides of one generation the later one is the greater, as bytes.
struct Tide
{
    /// One opening of the database by a writer. Copies of a database part with the next one.
    using Start = std::array<unsigned char, 16>;

    quint64 counter = 0; ///< grows with all that a copy could lose; never back
    Start start{};

    friend bool operator==(const Tide &, const Tide &) = default;
};

inline constexpr qsizetype tideKeyBytes = 32;

QByteArray encodeTide(const Tide &tide, const GenerationId &generation, QByteArrayView key);
/// Nothing unless it was made with this key for this generation.
std::optional<Tide> decodeTide(QByteArrayView bytes, const GenerationId &generation, QByteArrayView key);

} // namespace porchlight::relay
