// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"
#include "shared/crypto/SecretBuffer.h"

#include <QString>

#include <optional>

namespace porchlight::platform {

/// Why the keyring has not done what it was asked.
struct KeyringFailure
{
    enum class Kind : quint8 {
        NoKeyring, ///< this system, or this session, has none
        NoEntry,   ///< also when it was not unlocked: some say one for the other
        Refused,   ///< by the person, or by the keyring
        Silent,    ///< it has not answered in time
    };
    Kind kind = Kind::NoKeyring;
    QString detail = {}; ///< in the keyring's own words, for people; may be empty
};

/// Where the system keeps the secrets of whoever is signed in to it. On the main thread; a call returns when there is an
/// answer or the time for it is over, and until then the event loop runs: the keyring may show a window of its own.
class Keyring
{
public:
    virtual ~Keyring() = default;

    virtual Result<SecretBuffer, KeyringFailure> read(const QString &entry) = 0;
    /// Nothing when it is stored.
    virtual std::optional<KeyringFailure> write(const QString &entry, QByteArrayView secret) = 0;
    /// Nothing when it is not there any more.
    virtual std::optional<KeyringFailure> remove(const QString &entry) = 0;
};

} // namespace porchlight::platform
