// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/AccountSecrets.h"
#include "app/encryption/GrantedContacts.h"
#include "shared/crypto/Aead.h"

namespace porchlight::encryption {

/// A recovery kit as the device remembers it that looks after it: all but its code, which is stored nowhere. With it a
/// relay that was restored from a copy is given the kit again, and another backup is put beside it.
struct RecoveryRecord
{
    AccountId account;
    QByteArray blob;
    TokenHash tokenHash;
    BackupKey backupKey;
    quint64 madeMs = 0;
    bool isConfirmed = false; ///< the person has shown that they have the code
    Digest backupOf;          ///< what is in the backup that was put last
    quint64 backupMs = 0;     ///< when that was

    /// What the relay gives to whoever asks.
    QByteArray parameters() const { return blob.left(wire::recoveryParametersBytes); }

    QByteArray encode() const;
    static std::optional<RecoveryRecord> decode(QByteArrayView bytes);

    friend bool operator==(const RecoveryRecord &, const RecoveryRecord &) = default;
};

/// What lies beside the blob of a kit: the newest list of the account's devices, so that no relay passes off an older
/// one, and whom one knows, as in a LinkGrant. Of contacts there are as many as fit, those first that were compared.
/// Plain: 0x01 ‖ lp(list) ‖ contacts (GrantedContacts.h), or once the account has a face 0x02 ‖ lp(list) ‖ face
/// (FaceRecord.h) ‖ contacts; sealed: nonce24 ‖ XChaCha20-Poly1305(backup key, nonce,
/// plain), aad = "PORCHLIGHT/recovery/backup/v1" ‖ account.
struct RecoveryBackup
{
    QByteArray list; ///< packed (ListRecord.h); may be empty
    std::vector<GrantedContact> contacts;
    engine::Face face; ///< one's own; of version 0: none

    static constexpr qsizetype overhead = qsizetype(AeadNonce::size) + aeadTagBytes;

    QByteArray encode() const;
    static std::optional<RecoveryBackup> decode(QByteArrayView bytes);

    static QByteArray sealed(QByteArrayView plain, const AccountId &account, const BackupKey &key, Random &random);
    /// Nothing for another account's, another kit's, or what was changed.
    static std::optional<RecoveryBackup> opened(QByteArrayView sealed, const AccountId &account, const BackupKey &key);
};

} // namespace porchlight::encryption
