// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/ByteWriter.h"
#include "shared/crypto/KeyAgreement.h"
#include "shared/identity/ManifestBuilder.h"
#include "shared/identity/ManifestChain.h"
#include "tests/simulation/world/SeededRandom.h"

namespace porchlight::test {

/// In the place of XEdDSA, which is not linked here: what only these tests take for a signature by a DIK.
inline Signature identitySignature(const IdentityPublicKey &by, QByteArrayView bytes)
{
    const QByteArray half = digestOf({"a DIK signs", by.toBytes(), bytes}).toBytes();
    return *Signature::fromBytes(half.repeated(2));
}

inline IdentityCheck identityCheck()
{
    return IdentityCheck([](const IdentityPublicKey &by, const Signature &signature, QByteArrayView bytes) {
        return signature == identitySignature(by, bytes);
    });
}

/// A device with its secrets.
struct OwnDevice
{
    DeviceFacts facts;
    SigningKey signingKey;

    SignedCertificate certifiedBy(const SigningKey &accountKey) const
    {
        const QByteArray bytes = DeviceCertificate::bytesOf(facts);
        return ManifestBuilder(accountKey)
            .certified(facts, ManifestBuilder::signedAsDevice(facts, signingKey),
                       identitySignature(facts.identityKey, bytes));
    }
};

/// Somebody with an account, its secrets and a random of their own; makes devices and lists, the same from one seed.
class Owner
{
public:
    explicit Owner(quint64 seed)
        : m_random(seed), m_account(m_random.id<AccountId>()), m_key(SigningKey::generate(m_random))
    {
    }

    OwnDevice device(quint32 number, bool isManager = false)
    {
        const SigningKey signingKey = SigningKey::generate(m_random);
        const QByteArray identity = ByteWriter().u8(5).id(AgreementKey::generate(m_random).publicKey).bytes();
        return {
            {{m_account, number}, *IdentityPublicKey::fromBytes(identity), signingKey.publicKey(), now(), isManager},
            signingKey};
    }
    DeviceList first(const std::vector<OwnDevice> &devices, const std::vector<RemovedDevice> &removed = {})
    {
        std::vector<SignedCertificate> certificates;
        for (const OwnDevice &device : devices)
            certificates.push_back(device.certifiedBy(m_key));
        return ManifestBuilder(m_key).first(m_account, certificates, removed, now(), identityCheck()).value();
    }
    DeviceList with(const DeviceList &before, const OwnDevice &added)
    {
        return ManifestBuilder(m_key).withDevice(before, added.certifiedBy(m_key), now(), identityCheck()).value();
    }
    DeviceList without(const DeviceList &before, const std::vector<quint32> &numbers)
    {
        return ManifestBuilder(m_key).withoutDevices(before, numbers, RemovalReason::Unlinked, now()).value();
    }
    /// Signs @p facts as they are, whatever they say.
    SignedManifest sign(const ManifestFacts &facts) const
    {
        const QByteArray bytes = DeviceManifest::bytesOf(facts);
        return {bytes, m_key.sign({bytes})};
    }
    /// Another account key from now on.
    SignedSuccession succeed(bool hasOldKey)
    {
        const SigningKey old = m_key;
        m_key = SigningKey::generate(m_random);
        return Succession::sign({m_account, old.publicKey(), m_key.publicKey(), now(), SuccessionReason::Lost}, m_key,
                                hasOldKey ? &old : nullptr);
    }

    const AccountId &account() const { return m_account; }
    const SigningKey &key() const { return m_key; }
    simulation::SeededRandom &random() { return m_random; }

private:
    milliseconds now() { return m_now += 1s; }

    simulation::SeededRandom m_random;
    AccountId m_account;
    SigningKey m_key;
    milliseconds m_now{1'700'000'000'000};
};

inline ManifestUpdate updateTo(const DeviceList &list)
{
    return {list.signedBytes(), {}};
}

/// Only what @p before does not have: what the relay would send.
inline ManifestUpdate updateTo(const DeviceList &list, const DeviceList &before)
{
    ManifestUpdate update = updateTo(list);
    std::erase_if(update.list.certificates, [&before](const SignedCertificate &certificate) {
        const auto has = [&](const auto &entry) { return entry.second.signedBytes() == certificate; };
        return std::any_of(before.devices().begin(), before.devices().end(), has);
    });
    return update;
}

inline QByteArray turned(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

} // namespace porchlight::test
