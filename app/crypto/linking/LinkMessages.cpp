// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/linking/LinkMessages.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <QStringDecoder>

#include <algorithm>

namespace porchlight {

namespace {

constexpr quint8 flagManagesDevices = 1;
constexpr char identityKeyType = 5; // of Curve25519 keys in libomemo-c's form

bool movesText(QChar c)
{
    const ushort code = c.unicode();
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

} // namespace

qsizetype linkContentBytesMax(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Introduction:
        return 4 * linkNameCharsMax;
    case LinkKind::Confirmation:
        return 64;
    case LinkKind::Device:
        return linkDeviceBytesMax;
    case LinkKind::Grant:
        return linkGrantBytesMax;
    }
    return 0;
}

QByteArray LinkOffer::encoded(LinkOpening opening) const
{
    return ByteWriter().u8(quint8(opening)).id(key).id(nonce).bytes();
}

std::optional<LinkOffer> LinkOffer::decoded(LinkOpening opening, QByteArrayView message)
{
    ByteReader reader(message);
    const bool isExpected = reader.u8() == quint8(opening);
    LinkOffer offer;
    offer.key = reader.id<AgreementPublicKey>();
    offer.nonce = reader.id<LinkNonce>();
    return isExpected && reader.isDone() ? std::optional(offer) : std::nullopt;
}

QString linkName(const QString &name)
{
    QString plain = name;
    plain.removeIf(movesText);
    plain.truncate(linkNameCharsMax);
    if (!plain.isEmpty() && plain.back().isHighSurrogate())
        plain.chop(1);
    return plain;
}

std::optional<QString> linkNameFrom(QByteArrayView content)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder(content);
    if (decoder.hasError() || name.isEmpty() || name.size() > linkNameCharsMax || std::ranges::any_of(name, movesText))
        return std::nullopt;
    return name;
}

QByteArray LinkTerms::encoded() const
{
    ByteWriter writer;
    writer.id(account).u32(deviceNumber).u64(quint64(created.count()));
    return writer.u8(mayManageDevices ? flagManagesDevices : 0).bytes();
}

std::optional<LinkTerms> LinkTerms::decoded(QByteArrayView content)
{
    ByteReader reader(content);
    LinkTerms terms;
    terms.account = reader.id<AccountId>();
    terms.deviceNumber = reader.u32();
    terms.created = milliseconds(qint64(reader.u64()));
    const quint8 flags = reader.u8();
    terms.mayManageDevices = flags == flagManagesDevices;
    if (!reader.isDone() || flags > flagManagesDevices || terms.deviceNumber == 0 || terms.created.count() < 0)
        return std::nullopt;
    return terms;
}

QByteArray LinkDevice::encoded() const
{
    ByteWriter writer;
    writer.id(identityKey).id(signingKey).id(identityProof).id(signingProof);
    return writer.prefixed(prekeys).bytes();
}

std::optional<LinkDevice> LinkDevice::decoded(QByteArrayView content)
{
    ByteReader reader(content);
    LinkDevice device;
    device.identityKey = reader.id<DeviceIdentityKey>();
    device.signingKey = reader.id<SigningPublicKey>();
    device.identityProof = reader.id<Signature>();
    device.signingProof = reader.id<Signature>();
    device.prekeys = reader.prefixed(linkDeviceBytesMax).toByteArray();
    if (!reader.isDone() || device.identityKey.bytes()[0] != identityKeyType)
        return std::nullopt;
    return device;
}

SecretBuffer LinkGrant::encoded() const
{
    SecretBuffer buffer;
    ByteWriter head;
    head.id(accountKey).prefixed(manifests).prefixed(contacts).u8(accountSeed ? 1 : 0);
    buffer.append(head.bytes());
    buffer.append(selfSyncKey.view());
    buffer.append(accountSeed ? accountSeed->view() : SigningSeed().view());
    return buffer;
}

std::optional<LinkGrant> LinkGrant::decoded(QByteArrayView content)
{
    ByteReader reader(content);
    LinkGrant grant;
    grant.accountKey = reader.id<SigningPublicKey>();
    grant.manifests = reader.prefixed(linkGrantBytesMax).toByteArray();
    grant.contacts = reader.prefixed(linkGrantBytesMax).toByteArray();
    const quint8 hasSeed = reader.u8();
    grant.selfSyncKey = reader.secret<SelfSyncKey>();
    const auto seed = reader.secret<SigningSeed>();
    if (!reader.isDone() || hasSeed > 1)
        return std::nullopt;
    if (hasSeed == 1 ? SigningKey(seed).publicKey() != grant.accountKey : !(seed == SigningSeed()))
        return std::nullopt;
    if (hasSeed == 1)
        grant.accountSeed = seed;
    return grant;
}

} // namespace porchlight
