// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/RecoveryRecords.h"

#include "app/encryption/FaceRecord.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <algorithm>

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;
constexpr quint8 backupForm = 1;
constexpr quint8 backupFormWithFace = 2;
constexpr QByteArrayView backupLabel = "PORCHLIGHT/recovery/backup/v1";
constexpr qsizetype contactBytes = qsizetype(AccountId::size + SigningPublicKey::size) + 1;

QByteArray associated(const AccountId &account)
{
    return ByteWriter().raw(backupLabel).id(account).bytes();
}

AeadKey keyOf(const BackupKey &key)
{
    static_assert(BackupKey::size == AeadKey::size);
    return *AeadKey::fromBytes(key.view());
}

} // namespace

QByteArray RecoveryRecord::encode() const
{
    ByteWriter writer;
    writer.u8(recordVersion).id(account).id(tokenHash).raw(backupKey.view()).u64(madeMs).u8(isConfirmed ? 1 : 0);
    return writer.id(backupOf).u64(backupMs).prefixed(blob).bytes();
}

std::optional<RecoveryRecord> RecoveryRecord::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    RecoveryRecord record;
    if (reader.u8() != recordVersion)
        return std::nullopt;
    record.account = reader.id<AccountId>();
    record.tokenHash = reader.id<TokenHash>();
    record.backupKey = reader.secret<BackupKey>();
    record.madeMs = reader.u64();
    record.isConfirmed = reader.u8() == 1;
    record.backupOf = reader.id<Digest>();
    record.backupMs = reader.u64();
    record.blob = reader.prefixed(wire::recoveryBlobBytesMax).toByteArray();
    return reader.isDone() && record.encode() == bytes ? std::optional(record) : std::nullopt;
}

QByteArray RecoveryBackup::encode() const
{
    ByteWriter writer;
    writer.u8(face.version == 0 ? backupForm : backupFormWithFace).prefixed(list);
    if (face.version > 0)
        writeFace(face, writer);
    const qsizetype room = wire::recoveryBackupBytesMax - overhead - writer.bytes().size() - qsizetype(sizeof(quint32));
    std::vector<GrantedContact> fitting = contacts;
    std::stable_partition(fitting.begin(), fitting.end(), [](const GrantedContact &contact) { return contact.isVerified; });
    fitting.resize(std::min(fitting.size(), std::size_t(std::max<qsizetype>(0, room / contactBytes))));
    return writer.raw(encodeContacts(fitting)).bytes();
}

std::optional<RecoveryBackup> RecoveryBackup::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    RecoveryBackup backup;
    const quint8 form = reader.u8();
    if (form != backupForm && form != backupFormWithFace)
        return std::nullopt;
    backup.list = reader.prefixed(wire::recoveryBackupBytesMax).toByteArray();
    if (form == backupFormWithFace) {
        backup.face = readFace(reader);
        if (!backup.face.isValid())
            return std::nullopt;
    }
    auto contacts = decodeContacts(reader.rest());
    if (!reader.isGood() || !contacts)
        return std::nullopt;
    backup.contacts = std::move(*contacts);
    return backup;
}

QByteArray RecoveryBackup::sealed(QByteArrayView plain, const AccountId &account, const BackupKey &key, Random &random)
{
    const auto nonce = random.id<AeadNonce>();
    return ByteWriter().id(nonce).raw(encrypted(keyOf(key), nonce, associated(account), plain)).bytes();
}

std::optional<RecoveryBackup> RecoveryBackup::opened(QByteArrayView sealed, const AccountId &account,
                                                     const BackupKey &key)
{
    ByteReader reader(sealed);
    const auto nonce = reader.id<AeadNonce>();
    const auto plain = reader.isGood() ? decrypted(keyOf(key), nonce, associated(account), reader.rest())
                                       : std::nullopt;
    return plain ? decode(*plain) : std::nullopt;
}

} // namespace porchlight::encryption
