// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/AccountSecrets.h"
#include "app/crypto/recovery/RecoveryCode.h"
#include "app/crypto/recovery/RecoveryParameters.h"
#include "shared/base/Result.h"
#include "shared/crypto/Aead.h"
#include "shared/crypto/SigningKey.h"

namespace porchlight {

/// What an account is made of; with it a new device can take the place of all that were lost.
struct RecoverySecrets
{
    SigningSeed accountSeed; ///< of the AIK
    SelfSyncKey selfSyncKey;
    BackupKey backupKey;
};

enum class RecoveryFailure : quint8 {
    Malformed,   ///< no recovery blob, or parameters that are out of bounds
    OutOfMemory, ///< there is not as much as the parameters ask for
    WrongCode,   ///< another code, passphrase or account, or a blob that was changed: they cannot be told apart
};

/// Shown to the relay to get the blob; of 32 bytes, so what is stored of it is a plain hash (Hash.h, tokenHash()).
using RecoveryToken = SecretBytes<struct RecoveryTokenTag, 32>;

/// The keys that follow from a recovery code (encryption.md 5.9, Recovery kit):
/// k = Argon2id(code20 ‖ passphrase in UTF-8 and normal form KC, salt, cost);
/// wk = HKDF(salt, k, "PORCHLIGHT/recovery/v1", 64): the first half encrypts the blob, the second is the relay's token.
/// Blob: parameters ‖ nonce24 ‖ XChaCha20-Poly1305({AIK seed, SSK, backup key}), aad = "PORCHLIGHT/recovery/v1" ‖
/// account ‖ parameters. It owns these keys, and never the code.
class RecoveryKit
{
public:
    static constexpr qsizetype secretBytes = 96;
    static constexpr qsizetype blobBytes = RecoveryParameters::size + qsizetype(AeadNonce::size) + secretBytes +
                                           aeadTagBytes;

    /// About 0.5 s and 256 MiB at the usual cost: never on an event loop. Without a passphrase in @p parameters, @p
    /// passphrase does not count.
    static Result<RecoveryKit, RecoveryFailure> derive(const RecoveryCode &code, const QString &passphrase,
                                                       const RecoveryParameters &parameters);
    /// With a salt of its own.
    static RecoveryParameters newParameters(bool hasPassphrase, Random &random, const Argon2Cost &cost = {});
    /// What stands before the blob; Malformed unless it has the length of one.
    static Result<RecoveryParameters, RecoveryFailure> parametersOf(QByteArrayView blob);

    QByteArray seal(const AccountId &account, const RecoverySecrets &secrets, Random &random) const;
    /// WrongCode also when the blob was made with other parameters than this kit.
    Result<RecoverySecrets, RecoveryFailure> open(const AccountId &account, QByteArrayView blob) const;

    const RecoveryToken &token() const { return m_token; }

private:
    RecoveryKit(const RecoveryParameters &parameters, const StretchedKey &key);

    RecoveryParameters m_parameters;
    AeadKey m_key;
    RecoveryToken m_token;
};

} // namespace porchlight
