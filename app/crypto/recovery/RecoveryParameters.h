// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/Argon2.h"

#include <optional>

namespace porchlight {

/// What stands in the clear before a recovery blob and is needed to open it; the relay gives it to whoever asks for the
/// account. It is authenticated with the blob. Bytes: 0x01 ‖ flags u8 (bit 0: also a passphrase) ‖ passes u32 ‖
/// memory in KiB u32 ‖ salt16.
struct RecoveryParameters
{
    static constexpr qsizetype size = 2 + Argon2Cost::size + qsizetype(Argon2Salt::size);

    bool hasPassphrase = false;
    Argon2Cost cost;
    Argon2Salt salt;

    QByteArray encoded() const;
    /// From exactly @p size bytes. Nothing for another version, or for a cost that is out of bounds: a relay that lies
    /// takes neither memory nor minutes.
    static std::optional<RecoveryParameters> decoded(QByteArrayView bytes);

    friend bool operator==(const RecoveryParameters &, const RecoveryParameters &) = default;
};

} // namespace porchlight
