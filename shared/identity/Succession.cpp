// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Succession.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/identity/SignedTime.h"

namespace porchlight {

namespace {

constexpr QByteArrayView label("PORCHLIGHT/succession/v1");
static_assert(successionBytes == label.size() + 16 + 32 + 32 + 8 + 1, "every field has a fixed length");

} // namespace

QByteArray SignedSuccession::packed() const
{
    return ByteWriter().raw(bytes).id(byNewKey).id(byOldKey.value_or(Signature())).bytes();
}

std::optional<SignedSuccession> SignedSuccession::unpacked(QByteArrayView bytes)
{
    if (bytes.size() != successionBytes + 2 * qsizetype(Signature::size))
        return std::nullopt;
    ByteReader reader(bytes);
    SignedSuccession succession;
    succession.bytes = reader.raw(successionBytes).toByteArray();
    succession.byNewKey = reader.id<Signature>();
    if (const auto byOldKey = reader.id<Signature>(); !byOldKey.isNull())
        succession.byOldKey = byOldKey;
    return succession;
}

QByteArray Succession::bytesOf(const SuccessionFacts &facts)
{
    return ByteWriter()
        .raw(label)
        .id(facts.account)
        .id(facts.oldKey)
        .id(facts.newKey)
        .u64(quint64(facts.created.count()))
        .u8(quint8(facts.reason))
        .bytes();
}

SignedSuccession Succession::sign(const SuccessionFacts &facts, const SigningKey &newKey, const SigningKey *oldKey)
{
    SignedSuccession succession;
    succession.bytes = bytesOf(facts);
    succession.byNewKey = newKey.sign({succession.bytes});
    if (oldKey)
        succession.byOldKey = oldKey->sign({succession.bytes});
    return succession;
}

Result<Succession, IdentityFault> Succession::verified(const SignedSuccession &signedBytes, const AccountId &account)
{
    if (signedBytes.bytes.size() != successionBytes)
        return IdentityFault::Size;
    ByteReader reader(signedBytes.bytes);
    if (!reader.expect(label))
        return IdentityFault::Label;
    SuccessionFacts facts;
    facts.account = reader.id<AccountId>();
    facts.oldKey = reader.id<SigningPublicKey>();
    facts.newKey = reader.id<SigningPublicKey>();
    const auto created = signedTime(reader.u64());
    facts.reason = SuccessionReason(reader.u8());
    if (facts.account != account)
        return IdentityFault::OtherAccount;
    if (!created)
        return IdentityFault::Number;
    facts.created = *created;
    if (facts.oldKey == facts.newKey)
        return IdentityFault::OtherKey;
    if (!isSigned(facts.newKey, signedBytes.byNewKey, {signedBytes.bytes}))
        return IdentityFault::ByAccount;
    if (signedBytes.byOldKey && !isSigned(facts.oldKey, *signedBytes.byOldKey, {signedBytes.bytes}))
        return IdentityFault::ByAccount;
    return Succession(facts, signedBytes.byOldKey.has_value());
}

} // namespace porchlight
