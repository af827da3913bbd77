// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

namespace porchlight::wire {

/// The answer to get-recovery.
struct Recovery
{
    static constexpr auto type = FrameType::Recovery;

    quint64 request = 0;
    QByteArray parameters;            ///< the beginning of the blob; empty: the account has no kit
    std::optional<QByteArray> blob;   ///< for the token only
    std::optional<QByteArray> backup; ///< the same
    quint64 madeMs = 0;               ///< when the kit was put there, by the relay's clock

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const
    {
        return (parameters.isEmpty() || parameters.size() == recoveryParametersBytes) &&
               (!blob || blob->size() <= recoveryBlobBytesMax) && (!backup || backup->size() <= recoveryBackupBytesMax);
    }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(0, "request", self.request);
        v(1, "parameters", self.parameters);
        v(2, "blob", self.blob);
        v(3, "backup", self.backup);
        v(4, "made_ms", self.madeMs);
    }
    friend bool operator==(const Recovery &, const Recovery &) = default;
};

} // namespace porchlight::wire
