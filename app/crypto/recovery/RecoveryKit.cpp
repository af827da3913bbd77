// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/recovery/RecoveryKit.h"

#include "shared/base/Secret.h"
#include "shared/crypto/KeyDerivation.h"
#include "shared/crypto/SecretBuffer.h"

namespace porchlight {

namespace {

constexpr QByteArrayView label = "PORCHLIGHT/recovery/v1";

QByteArray associated(const AccountId &account, const RecoveryParameters &parameters)
{
    return ByteWriter().raw(label).id(account).raw(parameters.encoded()).bytes();
}

} // namespace

RecoveryKit::RecoveryKit(const RecoveryParameters &parameters, const StretchedKey &key) : m_parameters(parameters)
{
    using WrappingKeys = SecretBytes<struct RecoveryWrappingKeysTag, 64>;
    const auto keys = derived<WrappingKeys>(parameters.salt.toBytes(), key.view(), label);
    m_key = *AeadKey::fromBytes(keys.view().first(32));
    m_token = *RecoveryToken::fromBytes(keys.view().last(32));
}

Result<RecoveryKit, RecoveryFailure> RecoveryKit::derive(const RecoveryCode &code, const QString &passphrase,
                                                         const RecoveryParameters &parameters)
{
    if (!parameters.cost.isBounded())
        return RecoveryFailure::Malformed;
    SecretBuffer password;
    password.append(code.view()); // its length is fixed: what stands behind it is the passphrase
    if (parameters.hasPassphrase)
        password.append(SecretBuffer(passwordBytes(passphrase)).view());
    const auto key = stretched(password.view(), parameters.salt, parameters.cost);
    if (!key)
        return RecoveryFailure::OutOfMemory;
    return RecoveryKit(parameters, *key);
}

RecoveryParameters RecoveryKit::newParameters(bool hasPassphrase, Random &random, const Argon2Cost &cost)
{
    return {hasPassphrase, cost, random.id<Argon2Salt>()};
}

Result<RecoveryParameters, RecoveryFailure> RecoveryKit::parametersOf(QByteArrayView blob)
{
    if (blob.size() != blobBytes)
        return RecoveryFailure::Malformed;
    const auto parameters = RecoveryParameters::decoded(blob.first(RecoveryParameters::size));
    if (!parameters)
        return RecoveryFailure::Malformed;
    return *parameters;
}

QByteArray RecoveryKit::seal(const AccountId &account, const RecoverySecrets &secrets, Random &random) const
{
    SecretBuffer plain;
    plain.append(secrets.accountSeed.view());
    plain.append(secrets.selfSyncKey.view());
    plain.append(secrets.backupKey.view());
    const auto nonce = random.id<AeadNonce>();
    ByteWriter blob;
    blob.raw(m_parameters.encoded()).id(nonce);
    return blob.raw(encrypted(m_key, nonce, associated(account, m_parameters), plain.view())).bytes();
}

Result<RecoverySecrets, RecoveryFailure> RecoveryKit::open(const AccountId &account, QByteArrayView blob) const
{
    const auto parameters = parametersOf(blob);
    if (!parameters)
        return parameters.error();
    ByteReader reader(blob.sliced(RecoveryParameters::size));
    const auto nonce = reader.id<AeadNonce>();
    auto plain = decrypted(m_key, nonce, associated(account, *parameters), reader.rest());
    if (!plain)
        return RecoveryFailure::WrongCode;
    const SecretBuffer buffer(std::move(*plain));
    ByteReader secrets(buffer.view());
    RecoverySecrets opened;
    opened.accountSeed = secrets.secret<SigningSeed>();
    opened.selfSyncKey = secrets.secret<SelfSyncKey>();
    opened.backupKey = secrets.secret<BackupKey>();
    return opened;
}

} // namespace porchlight
