// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/pairwise/IdentityKeyPair.h"
#include "shared/base/Time.h"

#include <optional>

/// What stands in the records of a PairwiseState. Each begins with a version; those of the library are its protobufs,
/// opaque to us. Private to this folder.
namespace porchlight::pairwise {

struct OwnRecord
{
    IdentitySecret identity;
    quint32 lastPrekeyId = 0; ///< given last; kept, since an id whose key is used up must not soon mean another
    quint32 lastSignedPrekeyId = 0;

    QByteArray encode() const;
    static std::optional<OwnRecord> decode(QByteArrayView bytes);
};

/// All states of one record are with one identity key: of another one nothing is kept.
struct SessionRecord
{
    IdentityKey peer;
    QByteArray library;

    QByteArray encode() const;
    static std::optional<SessionRecord> decode(QByteArrayView bytes);
};

/// A prekey, one-time or signed. The last resort has the life of a signed one.
struct PrekeyRecord
{
    bool isLastResort = false;
    bool isPublished = false;
    milliseconds created{0}; ///< since 1970-01-01 UTC; 0 for a one-time one
    milliseconds retired{0}; ///< when the next one was made; 0 while there is none
    QByteArray used;         ///< of a last resort: what has been begun with it, by noteUsed()
    QByteArray library;

    /// A session is begun once. With another prekey that follows from its end; with the last resort the base keys must
    /// be remembered, the last usedMax of them, or whoever has an old message could begin it again.
    static constexpr qsizetype usedMax = 512;
    bool isUsed(QByteArrayView baseKey) const;
    void noteUsed(QByteArrayView baseKey);

    QByteArray encode() const;
    static std::optional<PrekeyRecord> decode(QByteArrayView bytes);
};

} // namespace porchlight::pairwise
