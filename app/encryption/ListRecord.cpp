// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/ListRecord.h"

#include "app/crypto/pairwise/IdentityKeyPair.h"
#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

namespace porchlight::encryption {

namespace {

constexpr quint8 recordVersion = 1;

} // namespace

const IdentityCheck &identityCheck()
{
    static const IdentityCheck check([](const IdentityPublicKey &by, const Signature &signature, QByteArrayView bytes) {
        return pairwise::isSignedByIdentity(pairwise::IdentityKey(by.bytes()),
                                            pairwise::IdentitySignature(signature.bytes()), bytes);
    });
    return check;
}

QByteArray packedList(const SignedDeviceList &list)
{
    ByteWriter writer;
    writer.u8(recordVersion).prefixed(list.manifest.packed()).u16(quint16(list.certificates.size()));
    for (const SignedCertificate &certificate : list.certificates)
        writer.raw(certificate.packed());
    return writer.bytes();
}

std::optional<SignedDeviceList> unpackedList(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != recordVersion)
        return std::nullopt;
    const auto manifest = SignedManifest::unpacked(reader.prefixed(manifestBytesMax + qsizetype(Signature::size)));
    if (!manifest)
        return std::nullopt;
    SignedDeviceList list{*manifest, {}};
    const quint16 count = reader.u16();
    for (quint16 i = 0; i < count && count <= liveDevicesMax && reader.isGood(); ++i)
        if (const auto certificate = SignedCertificate::unpacked(reader.raw(certificatePackedBytes)))
            list.certificates.push_back(*certificate);
    return reader.isDone() && list.certificates.size() == count ? std::optional(list) : std::nullopt;
}

wire::SignedManifest onWire(const SignedManifest &manifest)
{
    return {manifest.bytes, manifest.byAccount.toBytes()};
}

wire::SignedCertificate onWire(const SignedCertificate &certificate)
{
    return {certificate.bytes, certificate.byAccount.toBytes(), certificate.byDevice.toBytes(),
            certificate.byIdentity.toBytes()};
}

std::optional<SignedManifest> fromWire(const wire::SignedManifest &manifest)
{
    const auto signature = Signature::fromBytes(manifest.signature);
    if (!signature)
        return std::nullopt;
    return SignedManifest{manifest.bytes, *signature};
}

std::optional<SignedCertificate> fromWire(const wire::SignedCertificate &certificate)
{
    const auto byAccount = Signature::fromBytes(certificate.byAccount);
    const auto byDevice = Signature::fromBytes(certificate.byDevice);
    const auto byIdentity = Signature::fromBytes(certificate.byIdentity);
    if (!byAccount || !byDevice || !byIdentity)
        return std::nullopt;
    return SignedCertificate{certificate.bytes, *byAccount, *byDevice, *byIdentity};
}

} // namespace porchlight::encryption
