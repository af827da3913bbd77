// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PrekeyBundle.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::pairwise {

namespace {

constexpr quint8 bundleVersion = 1;

bool isPrekeyId(quint32 id)
{
    return id >= 1 && id <= prekeyIdMax;
}

template <class Key>
bool hasOurForm(const Key &key)
{
    return key.bytes()[0] == 0x05;
}

PublicPrekey readPrekey(ByteReader &reader)
{
    PublicPrekey prekey;
    prekey.id = reader.u32();
    prekey.key = reader.id<PrekeyPublic>();
    return prekey;
}

bool isValid(const PublicPrekey &prekey)
{
    return isPrekeyId(prekey.id) && hasOurForm(prekey.key);
}

PublicSignedPrekey readSignedPrekey(ByteReader &reader)
{
    PublicSignedPrekey prekey;
    prekey.id = reader.u32();
    prekey.key = reader.id<PrekeyPublic>();
    prekey.signature = reader.id<IdentitySignature>();
    return prekey;
}

bool isValid(const PublicSignedPrekey &prekey)
{
    return isPrekeyId(prekey.id) && hasOurForm(prekey.key);
}

} // namespace

QByteArray PublicPrekey::encode() const
{
    return ByteWriter().u32(id).id(key).bytes();
}

std::optional<PublicPrekey> PublicPrekey::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const PublicPrekey prekey = readPrekey(reader);
    if (!reader.isDone() || !isValid(prekey))
        return std::nullopt;
    return prekey;
}

QByteArray PublicSignedPrekey::encode() const
{
    return ByteWriter().u32(id).id(key).id(signature).bytes();
}

std::optional<PublicSignedPrekey> PublicSignedPrekey::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    const PublicSignedPrekey prekey = readSignedPrekey(reader);
    if (!reader.isDone() || !isValid(prekey))
        return std::nullopt;
    return prekey;
}

QByteArray PrekeyBundle::encode() const
{
    ByteWriter writer;
    writer.u8(bundleVersion).id(device.account).u32(device.number).id(identity);
    return writer.raw(signedPrekey.encode()).raw(oneTime.encode()).bytes();
}

std::optional<PrekeyBundle> PrekeyBundle::decode(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    PrekeyBundle bundle;
    const bool isOurVersion = reader.u8() == bundleVersion;
    bundle.device.account = reader.id<AccountId>();
    bundle.device.number = reader.u32();
    bundle.identity = reader.id<IdentityKey>();
    bundle.signedPrekey = readSignedPrekey(reader);
    bundle.oneTime = readPrekey(reader);
    if (!reader.isDone() || !isOurVersion || !hasOurForm(bundle.identity) || !isValid(bundle.signedPrekey) ||
        !isValid(bundle.oneTime))
        return std::nullopt;
    return bundle;
}

} // namespace porchlight::pairwise
