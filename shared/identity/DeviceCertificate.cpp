// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/DeviceCertificate.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/identity/SignedTime.h"

namespace porchlight {

namespace {

constexpr QByteArrayView label("PORCHLIGHT/devcert/v1");
constexpr quint8 managerFlag = 0x01;
static_assert(certificateBytes == label.size() + 16 + 4 + 33 + 32 + 8 + 1, "every field has a fixed length");

} // namespace

QByteArray SignedCertificate::packed() const
{
    return ByteWriter().raw(bytes).id(byAccount).id(byDevice).id(byIdentity).bytes();
}

std::optional<SignedCertificate> SignedCertificate::unpacked(QByteArrayView bytes)
{
    if (bytes.size() != certificatePackedBytes)
        return std::nullopt;
    ByteReader reader(bytes);
    SignedCertificate certificate;
    certificate.bytes = reader.raw(certificateBytes).toByteArray();
    certificate.byAccount = reader.id<Signature>();
    certificate.byDevice = reader.id<Signature>();
    certificate.byIdentity = reader.id<Signature>();
    return certificate;
}

DeviceCertificate::DeviceCertificate(const DeviceFacts &facts, const SignedCertificate &signedBytes)
    : m_facts(facts), m_signed(signedBytes), m_hash(digestOf({signedBytes.bytes}))
{
}

QByteArray DeviceCertificate::bytesOf(const DeviceFacts &facts)
{
    return ByteWriter()
        .raw(label)
        .id(facts.device.account)
        .u32(facts.device.number)
        .id(facts.identityKey)
        .id(facts.signingKey)
        .u64(quint64(facts.created.count()))
        .u8(facts.isManager ? managerFlag : 0)
        .bytes();
}

Result<DeviceCertificate, IdentityFault> DeviceCertificate::verified(const SignedCertificate &signedBytes,
                                                                     const AccountId &account,
                                                                     const SigningPublicKey &accountKey,
                                                                     const IdentityCheck &check)
{
    if (signedBytes.bytes.size() != certificateBytes)
        return IdentityFault::Size;
    ByteReader reader(signedBytes.bytes);
    if (!reader.expect(label))
        return IdentityFault::Label;
    DeviceFacts facts;
    facts.device.account = reader.id<AccountId>();
    facts.device.number = reader.u32();
    facts.identityKey = reader.id<IdentityPublicKey>();
    facts.signingKey = reader.id<SigningPublicKey>();
    const auto created = signedTime(reader.u64());
    facts.isManager = reader.u8() & managerFlag;
    if (facts.device.account != account)
        return IdentityFault::OtherAccount;
    if (facts.device.number == 0 || !created)
        return IdentityFault::Number;
    facts.created = *created;
    if (facts.signingKey == accountKey) // then the account key would lie on a device that manages nothing
        return IdentityFault::KeyTwice;
    // The cheapest signature that a stranger cannot make comes first.
    if (!isSigned(accountKey, signedBytes.byAccount, {signedBytes.bytes}))
        return IdentityFault::ByAccount;
    if (!isIdentityKey(facts.identityKey))
        return IdentityFault::IdentityKey;
    if (!isSigned(facts.signingKey, signedBytes.byDevice, {signedBytes.bytes}))
        return IdentityFault::ByDevice;
    if (!check.passes(facts.identityKey, signedBytes.byIdentity, signedBytes.bytes))
        return IdentityFault::ByIdentity;
    return DeviceCertificate(facts, signedBytes);
}

} // namespace porchlight
