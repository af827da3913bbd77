// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/vault/PassphraseLock.h"

#include "shared/base/Secret.h"
#include "shared/crypto/KeyDerivation.h"

namespace porchlight {

namespace {

constexpr quint8 version = 1;
constexpr QByteArrayView label = "PORCHLIGHT/passphrase/v1";

QByteArray headOf(const Argon2Cost &cost, const Argon2Salt &salt)
{
    ByteWriter writer;
    writer.u8(version);
    cost.write(writer);
    return writer.id(salt).bytes();
}

QByteArray associated(const QByteArray &head)
{
    return ByteWriter().raw(label).raw(head).bytes();
}

std::optional<AeadKey> keyOf(const QString &passphrase, const Argon2Salt &salt, const Argon2Cost &cost)
{
    const SecretBuffer password(passwordBytes(passphrase));
    const auto key = stretched(password.view(), salt, cost);
    return key ? std::optional(derived<AeadKey>(salt.toBytes(), key->view(), label)) : std::nullopt;
}

} // namespace

QByteArray PassphraseLock::locked(const DataKey &key, const QString &passphrase, Random &random, const Argon2Cost &cost)
{
    const auto salt = random.id<Argon2Salt>();
    const auto nonce = random.id<AeadNonce>();
    const auto wrapping = keyOf(passphrase, salt, cost);
    if (!wrapping)
        return {};
    const QByteArray head = headOf(cost, salt);
    return ByteWriter().raw(head).id(nonce).raw(encrypted(*wrapping, nonce, associated(head), key.view())).bytes();
}

Result<DataKey, UnlockFailure> PassphraseLock::unlocked(QByteArrayView lock, const QString &passphrase)
{
    ByteReader reader(lock);
    const bool isKnown = reader.u8() == version;
    const auto cost = Argon2Cost::read(reader);
    const auto salt = reader.id<Argon2Salt>();
    const auto nonce = reader.id<AeadNonce>();
    if (lock.size() != size || !isKnown || !cost.isBounded())
        return UnlockFailure::Malformed;
    const auto wrapping = keyOf(passphrase, salt, cost);
    if (!wrapping)
        return UnlockFailure::OutOfMemory;
    auto plain = decrypted(*wrapping, nonce, associated(headOf(cost, salt)), reader.rest());
    if (!plain)
        return UnlockFailure::WrongPassphrase;
    const SecretBuffer buffer(std::move(*plain));
    return *DataKey::fromBytes(buffer.view());
}

} // namespace porchlight
