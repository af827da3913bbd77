// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/RealKeys.h"

#include "app/encryption/EncryptionParts.h"
#include "app/encryption/ListRecord.h"

namespace porchlight::simulation {

namespace {

constexpr milliseconds listedAt{1'700'000'000'000};
constexpr double managerShare = 0.5; // of the devices beyond the first

/// What a device brings when it has just signed in and is not listed yet.
wire::PutPrekeys prekeysOf(encryption::EncryptionParts &parts, engine::Out &out)
{
    wire::Welcome welcome;
    welcome.manifest = 1;
    welcome.prekeysLeft = 0;
    parts.session.begin(1, welcome);
    parts.identity.online(welcome);
    engine::Out step;
    parts.identity.work({listedAt, listedAt}, step);
    out.transaction.insert(out.transaction.end(), step.transaction.begin(), step.transaction.end());
    step.now.insert(step.now.end(), step.after.begin(), step.after.end());
    for (const engine::EngineEffect &effect : step.now) {
        const auto *transmit = std::get_if<engine::Transmit>(&effect);
        if (const auto *put = transmit ? std::get_if<wire::PutPrekeys>(&transmit->frame) : nullptr)
            return *put;
    }
    qFatal("a new device brings no prekeys");
}

SignedCertificate settleDevice(Disk &disk, RelayDisk &relay, const DeviceId &device, const SigningKey &account,
                               const SelfSyncKey &selfSync, bool isManager, SeededRandom random)
{
    encryption::EncryptionParts parts(device, {}, {}, random);
    engine::Out out;
    parts.identity.linked(account.publicKey(), selfSync, isManager ? std::optional(account.seed()) : std::nullopt, out);
    relay.commit({relay::PutPrekeys{device, prekeysOf(parts, out)}});
    disk.commit(out.transaction);
    const DeviceFacts facts = parts.identity.factsWith(listedAt, isManager);
    return ManifestBuilder(account).certified(facts, parts.identity.provenByDevice(facts),
                                              parts.identity.provenByIdentity(facts));
}

/// As the relay's KeyService takes it from the wire.
relay::PublishManifest published(const DeviceId &by, const DeviceList &list)
{
    const SignedDeviceList bytes = list.signedBytes();
    relay::PublishManifest publish{by,
                                   {list.version(), list.hash().toBytes(), {}, {}, {}},
                                   encryption::onWire(bytes.manifest),
                                   {},
                                   quint64(listedAt.count())};
    const auto manifest = DeviceManifest::verified(bytes.manifest, by.account);
    publish.place.previousHash = manifest->facts().previous.toBytes();
    publish.place.accountKey = manifest->facts().accountKey.toBytes();
    for (const Digest &hash : manifest->facts().certificates)
        publish.place.listed.push_back(hash.toBytes());
    for (const auto &[number, certificate] : list.devices())
        publish.certificates.push_back(
            {number, certificate.hash().toBytes(), encryption::onWire(certificate.signedBytes())});
    return publish;
}

} // namespace

void giveRealKeys(const std::vector<DeviceId> &devices, Disks &disks, RelayDisk &relay, SeededRandom random)
{
    const SigningKey account = SigningKey::generate(random);
    const SelfSyncKey selfSync = SelfSyncKey::random(random);
    std::vector<SignedCertificate> certificates;
    for (const DeviceId &device : devices) {
        const bool isManager = certificates.empty() || random.chance(managerShare);
        certificates.push_back(
            settleDevice(disks.at(device), relay, device, account, selfSync, isManager, random.fork()));
    }
    const DeviceId &first = devices.front();
    const auto list = ManifestBuilder(account).first(first.account, certificates, {}, listedAt,
                                                     encryption::identityCheck());
    if (!list)
        qFatal("the first list of an account breaks a rule");
    const auto commit = relay.commit({published(first, *list)});
    if (std::get<relay::ManifestOutcome>(commit.outcomes.front()).error != wire::ErrorCode::None)
        qFatal("the relay does not take the first list of an account");
}

} // namespace porchlight::simulation
