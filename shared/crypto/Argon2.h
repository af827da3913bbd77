// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/SecretBytes.h"

#include <optional>

namespace porchlight {

using Argon2Salt = ByteId<struct Argon2SaltTag, 16>;
using StretchedKey = SecretBytes<struct StretchedKeyTag, 32>;

/// What one guess costs. It is stored beside what it protects, and whoever stores it may lie: isBounded() before it is
/// used, or a few bytes take all the memory there is.
struct Argon2Cost
{
    static constexpr qsizetype size = 8;
    static constexpr quint32 memoryKiBMin = 8 * 1024;
    static constexpr quint32 memoryKiBMax = 1024 * 1024; ///< 1 GiB
    static constexpr quint32 passesMax = 8;

    quint32 passes = 3;
    quint32 memoryKiB = 256 * 1024; ///< with 3 passes about 0.5 s

    bool isBounded() const
    {
        return passes >= 1 && passes <= passesMax && memoryKiB >= memoryKiBMin && memoryKiB <= memoryKiBMax;
    }
    void write(ByteWriter &writer) const { writer.u32(passes).u32(memoryKiB); }
    static Argon2Cost read(ByteReader &reader)
    {
        const quint32 passes = reader.u32();
        return {passes, reader.u32()};
    }

    friend bool operator==(const Argon2Cost &, const Argon2Cost &) = default;
};

/// Argon2id, version 1.3, one lane (RFC 9106), from libsodium. Slow on purpose, and takes the memory that @p cost says:
/// never call it on an event loop. Nothing when the cost is not bounded or the memory is not there.
std::optional<StretchedKey> stretched(QByteArrayView password, const Argon2Salt &salt, const Argon2Cost &cost);

} // namespace porchlight
