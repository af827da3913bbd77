// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// What brings the account back when all its devices are lost: one blob for each account, sealed under a code that the
/// relay never sees. With a blob it takes the place of whatever was there. Without one, `backup` takes the place of
/// that of the kit with this token; without anything the kit is dropped.
struct PutRecovery
{
    static constexpr auto type = FrameType::PutRecovery;

    quint64 request = 0;
    std::optional<QByteArray> blob; ///< begins with recoveryParametersBytes that are given to whoever has signed in
    std::optional<QByteArray> tokenHash; ///< SHA-256 of the token that blob and backup are given out for
    std::optional<QByteArray> backup;    ///< sealed under a key in the blob; may be put anew without the code

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const
    {
        return (!blob || (blob->size() > recoveryParametersBytes && blob->size() <= recoveryBlobBytesMax)) &&
               (!tokenHash || tokenHash->size() == tokenBytes) && (!backup || backup->size() <= recoveryBackupBytesMax);
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "blob", self.blob);
        v(2, "token_hash", self.tokenHash);
        v(3, "backup", self.backup);
    }
    friend bool operator==(const PutRecovery &, const PutRecovery &) = default;
};

} // namespace porchlight::wire
