// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/SafetyNumber.h"

#include "shared/crypto/ByteReader.h"
#include "shared/crypto/ByteWriter.h"

#include <sodium.h>

#include <algorithm>

namespace porchlight {

namespace {

constexpr int rounds = 5'200;
constexpr qsizetype groupsOfOne = 6;
constexpr qsizetype bytesOfGroup = 5;
constexpr qsizetype digitsOfGroup = 5;
constexpr quint8 qrVersion = 1;
constexpr qsizetype qrFingerprintBytes = 32;

static_assert(Fingerprint::size == crypto_hash_sha512_BYTES);

QByteArrayView view(const Fingerprint &fingerprint, qsizetype count)
{
    return {reinterpret_cast<const char *>(fingerprint.bytes().data()), count};
}

/// The first 30 bytes in six groups, each of 5 bytes modulo 100,000.
QString digitsOf(const Fingerprint &fingerprint)
{
    ByteReader reader(view(fingerprint, groupsOfOne * bytesOfGroup));
    QString digits;
    for (qsizetype group = 0; group < groupsOfOne; ++group) {
        const quint64 high = reader.u8();
        const quint64 value = high << 32 | reader.u32();
        digits += QString::number(value % 100'000).rightJustified(digitsOfGroup, QLatin1Char('0'));
    }
    return digits;
}

} // namespace

Fingerprint fingerprintOf(QByteArrayView key, QByteArrayView id)
{
    const auto raw = [](QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); };
    const QByteArray start = ByteWriter().u16(0).raw(key).raw(id).bytes();
    std::array<unsigned char, Fingerprint::size> hash;
    crypto_hash_sha512_state state;
    for (int round = 0; round < rounds; ++round) {
        crypto_hash_sha512_init(&state);
        if (round == 0)
            crypto_hash_sha512_update(&state, raw(start), quint64(start.size()));
        else
            crypto_hash_sha512_update(&state, hash.data(), hash.size());
        crypto_hash_sha512_update(&state, raw(key), quint64(key.size()));
        crypto_hash_sha512_final(&state, hash.data());
    }
    return Fingerprint(hash);
}

Fingerprint fingerprintOf(const SigningPublicKey &accountKey, const AccountId &account)
{
    return fingerprintOf(accountKey.toBytes(), account.toBytes());
}

SafetyNumber::SafetyNumber(const Person &me, const Person &you)
    : m_me(me),
      m_you(you),
      m_mine(fingerprintOf(me.accountKey, me.account)),
      m_yours(fingerprintOf(you.accountKey, you.account))
{
}

QString SafetyNumber::digits() const
{
    const QString mine = digitsOf(m_mine);
    const QString yours = digitsOf(m_yours);
    return mine < yours ? mine + yours : yours + mine;
}

QStringList SafetyNumber::groups() const
{
    const QString all = digits();
    QStringList groups;
    for (qsizetype at = 0; at < all.size(); at += digitsOfGroup)
        groups.append(all.mid(at, digitsOfGroup));
    return groups;
}

QByteArray SafetyNumber::qrPayload() const
{
    return ByteWriter()
        .u8(qrVersion)
        .id(m_me.account)
        .raw(view(m_mine, qrFingerprintBytes))
        .id(m_you.account)
        .raw(view(m_yours, qrFingerprintBytes))
        .bytes();
}

ScanResult SafetyNumber::scanned(QByteArrayView payload) const
{
    ByteReader reader(payload);
    const quint8 version = reader.u8();
    const auto theirAccount = reader.id<AccountId>();
    const QByteArrayView theirs = reader.raw(qrFingerprintBytes);
    const auto myAccount = reader.id<AccountId>();
    const QByteArrayView mine = reader.raw(qrFingerprintBytes);
    if (!reader.isDone() || version != qrVersion)
        return ScanResult::NotReadable;
    if (theirAccount != m_you.account || myAccount != m_me.account)
        return ScanResult::OtherPeople;
    const bool isSame = theirs == view(m_yours, qrFingerprintBytes) && mine == view(m_mine, qrFingerprintBytes);
    return isSame ? ScanResult::Match : ScanResult::Mismatch;
}

} // namespace porchlight
