// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Random.h"
#include "shared/base/Result.h"

namespace porchlight::pairwise {

/// What a frame is. Numbers are never used again; one that a receiver does not know is passed over.
enum class FrameType : quint8 {
    SenderKey = 1,    ///< bodies/SenderKeyBody.h
    KeyRequest = 2,   ///< bodies/KeyRequestBody.h
    Resend = 3,       ///< bodies/ResendBody.h
    Session = 4,      ///< bodies/SessionBody.h: a reset, or nothing at all (heartbeat)
    ArchiveOffer = 5, ///< these are codecs of their own features
    SelfSyncKey = 6,
    ManifestHint = 7,
    GroupInvite = 8,  ///< bodies/GroupInviteBody.h
    HistoryRequest = 9,
    GroupQuestion = 10, ///< bodies/GroupQuestionBody.h
};

enum class FrameError : quint8 {
    Malformed,
    OtherSender,    ///< not the device whose session it came through
    OtherRecipient, ///< meant for somebody else, and passed on (unknown key share)
};

/// What is said through a session (encryption.md 5.2). It names both devices, because the library authenticates their
/// keys only (pitfall 7). Its 16 random bytes make two ciphertexts differ even if a rolled-back ratchet uses one key
/// and IV twice; its length says little: 256 bytes, or that doubled up to 32 KiB.
struct PairwiseFrame
{
    FrameType type = FrameType::Session;
    DeviceId sender;
    DeviceId recipient;
    quint64 senderManifestVersion = 0; ///< the receiver fetches the manifest if it has an older one
    quint64 sentMs = 0;                ///< by the sender's clock
    QByteArray body;

    static constexpr qsizetype bytesMin = 256;
    static constexpr qsizetype bytesMax = 32 * 1024;
    static constexpr qsizetype bodyBytesMax = bytesMax - 79; ///< the head of 78 bytes, and one that ends the padding

    /// Nothing when the body is longer than bodyBytesMax.
    std::optional<QByteArray> encode(Random &random) const;
    /// @p session is the device whose session the bytes came through, @p self this device. A body of a type that is not
    /// known comes as it is.
    static Result<PairwiseFrame, FrameError> decode(QByteArrayView bytes, const DeviceId &session,
                                                    const DeviceId &self);
    friend bool operator==(const PairwiseFrame &, const PairwiseFrame &) = default;
};

} // namespace porchlight::pairwise
