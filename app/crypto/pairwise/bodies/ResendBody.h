// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <optional>

namespace porchlight::pairwise {

/// Type 3: the plaintext of an entry, for somebody whose account was in the roster when it was written. `seq u64 ‖
/// lp(AD) ‖ lp(inner)`: AD as it was authenticated (encryption.md 5.4; it names conversation, author and message),
/// inner as it was encrypted.
struct ResendBody
{
    Seq seq = 0;
    QByteArray associated;
    QByteArray inner;

    static constexpr qsizetype associatedBytesMax = 256;  ///< 144 today
    static constexpr qsizetype innerBytesMax = 30 * 1024; ///< fits a frame with all the rest

    bool isValid() const
    {
        return !associated.isEmpty() && associated.size() <= associatedBytesMax && !inner.isEmpty() &&
               inner.size() <= innerBytesMax;
    }
    QByteArray encode() const { return ByteWriter().u64(seq).prefixed(associated).prefixed(inner).bytes(); }
    static std::optional<ResendBody> decode(QByteArrayView bytes)
    {
        ByteReader reader(bytes);
        ResendBody body;
        body.seq = reader.u64();
        body.associated = reader.prefixed(associatedBytesMax).toByteArray();
        body.inner = reader.prefixed(innerBytesMax).toByteArray();
        if (!reader.isDone() || !body.isValid())
            return std::nullopt;
        return body;
    }
    friend bool operator==(const ResendBody &, const ResendBody &) = default;
};

} // namespace porchlight::pairwise
