// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/senderkey/BodyAddress.h"
#include "shared/base/Result.h"
#include "shared/base/Time.h"

namespace porchlight::crypto {

/// What stands inside a body (encryption.md 5.4): the content, and where the sender stood when it wrote it, so that a
/// relay which drops, repeats or reorders is seen.
struct MessageInner
{
    FrankingKey franking; ///< drawn for each message
    quint64 counter = 1;  ///< sctr: this device's committed messages in this conversation, from 1
    Digest previousOwn;   ///< bodyDigest() of its previous one; zeros before the first
    Seq headSeq = 0;      ///< how far it had read the log
    LogHead headHash;     ///< and the log's running hash there
    milliseconds sent{0}; ///< its clock on the wall, which nothing but the screen goes by
    quint16 contentType = 0;
    QByteArray content; ///< at most contentBytesMax

    /// inner, of which the commitment is made.
    QByteArray bytes() const;
    /// Nothing for what bytes() never gives: a counter of 0 or a time beyond 2^63 among it.
    static std::optional<MessageInner> fromBytes(QByteArrayView inner);

    friend bool operator==(const MessageInner &, const MessageInner &) = default;
};

inline constexpr qsizetype innerHeadBytes = 110; ///< everything but the content
inline constexpr qsizetype paddedBytesMax = 65'536;
inline constexpr qsizetype contentBytesMax = paddedBytesMax - 5 - innerHeadBytes; ///< the length and 0x80 take 5

/// 160, 256, 512, 1k, 2k, 4k … 64k: what a message can be as long as. More than its size is not said on the wire.
bool isBucket(qsizetype bytes);
/// The smallest that @p innerBytes fit into; 0 when none does.
qsizetype bucketFor(qsizetype innerBytes);

/// lp(inner) || 0x80 00 … to a bucket. TooLong when there is none.
Result<QByteArray, SealError> padded(QByteArrayView inner);
/// The inner again; BadPadding for everything that padded() does not give, a larger bucket apart.
Result<QByteArrayView, SealError> unpadded(QByteArrayView plain);

/// com = HMAC-SHA256(kf, inner).
Digest commitment(const FrankingKey &key, QByteArrayView inner);

/// Whether what somebody reports is what the sender sealed under @p com, which the relay has kept: neither side can
/// deny it or make it up. The inner names its own key, so it has exactly one.
bool verifyReport(QByteArrayView inner, const FrankingKey &key, const Digest &com);

/// What has opened, as a message: only when it can be reported, too.
Result<MessageInner, SealError> readMessage(QByteArrayView plain, const BodyAddress &address);

} // namespace porchlight::crypto
