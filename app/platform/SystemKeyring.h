// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/Keyring.h"

#include <chrono>

namespace porchlight::platform {

/// The keyring of the desktop, through QtKeychain: the Secret Service of freedesktop.org or KWallet. Whether there is one
/// is asked of the session bus first, so that a machine without any answers at once. Never falls back to anything else.
class SystemKeyring final : public Keyring
{
public:
    /// @p patience: someone may have to type the password of the keyring first.
    explicit SystemKeyring(std::chrono::milliseconds patience = std::chrono::minutes(2)) : m_patience(patience) {}

    Result<SecretBuffer, KeyringFailure> read(const QString &entry) override;
    std::optional<KeyringFailure> remove(const QString &entry) override;
    std::optional<KeyringFailure> write(const QString &entry, QByteArrayView secret) override;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace porchlight::platform
