// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/archive/ArchiveBinding.h"
#include "shared/base/Result.h"
#include "shared/crypto/SecretBuffer.h"

#include <functional>

namespace porchlight {

enum class ArchiveFailure : quint8 {
    BadSize,   ///< no part has that length, or more has come than was announced
    NotForUs,  ///< the first chunk: another key, device or request, or it was changed
    Tampered,  ///< a later chunk was changed, is missing or stands elsewhere
    BadRecord, ///< what was written is no series of records, or one of them is too long
    Truncated, ///< it ends before its end
    Unwanted,  ///< who takes the records has had enough
};

/// Reads what an ArchiveWriter has written, as it comes and in pieces of any size. It owns the state of the stream, one
/// chunk and one unfinished record at most, whatever it is sent; a record is given out only when its chunk was proven.
/// What was given out before a failure is a true beginning of the part, and no more than that: finish() decides.
class ArchiveReader
{
public:
    /// Takes a record; false to stop.
    using Sink = std::function<bool(QByteArrayView record)>;

    /// @p size is what the offer says: the length of the part in bytes.
    ArchiveReader(const ArchiveKey &key, const Digest &binding, quint64 size);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    /// The next bytes of the part. Nothing when all is well; after a failure always the same one.
    std::optional<ArchiveFailure> feed(QByteArrayView bytes, const Sink &sink);
    /// When there are no more. Nothing when the part was complete.
    std::optional<ArchiveFailure> finish();

private:
    std::optional<ArchiveFailure> takeChunk(const Sink &sink);
    std::optional<ArchiveFailure> takePlain(QByteArrayView plain, const Sink &sink);
    qsizetype wanted() const;

    ArchiveKey m_key;
    QByteArray m_binding;
    quint64 m_left; ///< bytes of the part that were not taken out of m_sealed yet
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    QByteArray m_sealed;   ///< at most one chunk
    SecretBuffer m_record; ///< at most one record with its length, unless it is complete
    bool m_hasHeader = false;
    bool m_isFirst = true;
    bool m_isComplete = false;
    std::optional<ArchiveFailure> m_failure;
};

} // namespace porchlight
