// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/DeviceManifest.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"
#include "shared/identity/SignedTime.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr QByteArrayView label("PORCHLIGHT/manifest/v1");
constexpr qsizetype signatureBytes = qsizetype(Signature::size);
static_assert(manifestBytesMin == label.size() + 16 + 8 + 32 + 32 + 2 + 2 + 8, "what stands in every manifest");

std::optional<IdentityFault> readCertificates(ByteReader &reader, std::vector<Digest> &certificates)
{
    const quint16 count = reader.u16();
    if (count > liveDevicesMax)
        return IdentityFault::TooMany;
    for (quint16 i = 0; i < count; ++i)
        certificates.push_back(reader.id<Digest>());
    const bool isAscending = std::ranges::adjacent_find(certificates, std::ranges::greater_equal()) ==
                             certificates.end();
    return isAscending || !reader.isGood() ? std::nullopt : std::optional(IdentityFault::Order);
}

std::optional<IdentityFault> readRemoved(ByteReader &reader, std::vector<RemovedDevice> &removed)
{
    const quint16 count = reader.u16();
    if (count > removedDevicesMax)
        return IdentityFault::TooMany;
    for (quint16 i = 0; i < count && reader.isGood(); ++i) {
        RemovedDevice device;
        device.number = reader.u32();
        const auto when = signedTime(reader.u64());
        device.reason = RemovalReason(reader.u8());
        if (!reader.isGood())
            return IdentityFault::Size;
        if (device.number == 0 || !when)
            return IdentityFault::Number;
        if (!removed.empty() && removed.back().number >= device.number)
            return IdentityFault::Order;
        device.removed = *when;
        removed.push_back(device);
    }
    return std::nullopt;
}

Result<ManifestFacts, IdentityFault> decoded(const QByteArray &bytes)
{
    if (bytes.size() < manifestBytesMin || bytes.size() > manifestBytesMax)
        return IdentityFault::Size;
    ByteReader reader(bytes);
    if (!reader.expect(label))
        return IdentityFault::Label;
    ManifestFacts facts;
    facts.account = reader.id<AccountId>();
    facts.version = reader.u64();
    facts.previous = reader.id<Digest>();
    facts.accountKey = reader.id<SigningPublicKey>();
    if (const auto fault = readCertificates(reader, facts.certificates))
        return *fault;
    if (const auto fault = readRemoved(reader, facts.removed))
        return *fault;
    const auto created = signedTime(reader.u64());
    if (!reader.isDone())
        return IdentityFault::Size;
    if (facts.version == 0 || !created)
        return IdentityFault::Number;
    facts.created = *created;
    if ((facts.version == 1) != facts.previous.isNull())
        return IdentityFault::PreviousHash;
    return facts;
}

} // namespace

QByteArray SignedManifest::packed() const
{
    return ByteWriter().raw(bytes).id(byAccount).bytes();
}

std::optional<SignedManifest> SignedManifest::unpacked(QByteArrayView bytes)
{
    if (bytes.size() < manifestBytesMin + signatureBytes || bytes.size() > manifestBytesMax + signatureBytes)
        return std::nullopt;
    return SignedManifest{bytes.chopped(signatureBytes).toByteArray(),
                          *Signature::fromBytes(bytes.last(signatureBytes))};
}

DeviceManifest::DeviceManifest(const ManifestFacts &facts, const SignedManifest &signedBytes)
    : m_facts(facts), m_signed(signedBytes), m_hash(signedBytes.hash())
{
}

QByteArray DeviceManifest::bytesOf(const ManifestFacts &facts)
{
    ByteWriter writer;
    writer.raw(label).id(facts.account).u64(facts.version).id(facts.previous).id(facts.accountKey);
    writer.u16(quint16(facts.certificates.size()));
    for (const Digest &certificate : facts.certificates)
        writer.id(certificate);
    writer.u16(quint16(facts.removed.size()));
    for (const RemovedDevice &device : facts.removed)
        writer.u32(device.number).u64(quint64(device.removed.count())).u8(quint8(device.reason));
    return writer.u64(quint64(facts.created.count())).bytes();
}

Result<DeviceManifest, IdentityFault> DeviceManifest::verified(const SignedManifest &signedBytes,
                                                               const AccountId &account)
{
    const auto facts = decoded(signedBytes.bytes);
    if (!facts)
        return facts.error();
    if (facts->account != account)
        return IdentityFault::OtherAccount;
    if (!isSigned(facts->accountKey, signedBytes.byAccount, {signedBytes.bytes}))
        return IdentityFault::ByAccount;
    return DeviceManifest(*facts, signedBytes);
}

} // namespace porchlight
