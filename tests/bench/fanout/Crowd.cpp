// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fanout/Crowd.h"

#include "app/crypto/pairwise/PairwiseChannel.h"
#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Random.h"
#include "shared/identity/ManifestBuilder.h"
#include "shared/wire/Limits.h"

#include <algorithm>

namespace porchlight::bench {

using namespace relay;

namespace {

constexpr milliseconds someTime{1'700'000'000'000};
constexpr auto someTimeMs = quint64(someTime.count());

/// Nobody is talked with from here.
class NoTrust final : public pairwise::DeviceTrust
{
public:
    std::optional<pairwise::IdentityKey> identityOf(const DeviceId &) const override { return std::nullopt; }
};

wire::PutPrekeys prekeysOf(const pairwise::PublicKeys &keys)
{
    wire::PutPrekeys put;
    put.request = 1;
    put.replacesAll = true;
    put.signedPrekey = {keys.signedPrekey->id, keys.signedPrekey->key.toBytes(), keys.signedPrekey->signature.toBytes()};
    put.lastResort = {keys.lastResort->id, keys.lastResort->key.toBytes()};
    for (const pairwise::PublicPrekey &prekey : keys.oneTime)
        put.prekeys.push_back({prekey.id, prekey.key.toBytes()});
    return put;
}

/// What one of them brings: an account, its list of one device, and keys.
class Newcomer
{
public:
    Newcomer(int index, const TokenHash &invitation, Random &random)
        : m_accountKey(SigningKey::generate(random)),
          m_neighbour{{random.id<AccountId>(), random.bytes(wire::tokenBytes)}, SigningKey::generate(random)},
          m_channel(pairwise::PairwiseChannel::open({m_neighbour.resident.account, 1},
                                                    pairwise::PairwiseChannel::newDevice(random), m_nobody, random))
    {
        m_create.account = m_neighbour.resident.account;
        m_create.handle = QStringLiteral("neighbour%1").arg(index);
        m_create.passwordHash = "nobody signs in by password here";
        m_create.invitation = invitation;
        m_create.deviceName = QStringLiteral("bench");
        m_create.token = tokenHash(m_neighbour.resident.token);
        m_create.nowMs = someTimeMs;
    }

    const Neighbour &neighbour() const { return m_neighbour; }

    void join(std::vector<Operation> &operations)
    {
        operations.emplace_back(m_create);
        operations.emplace_back(list());
        m_channel->makeSignedPrekey(someTime);
        m_channel->makePrekeys(Crowd::prekeysEach);
        operations.emplace_back(relay::PutPrekeys{device(), prekeysOf(m_channel->unpublished())});
    }

private:
    DeviceId device() const { return {m_neighbour.resident.account, 1}; }

    relay::PublishManifest list() const
    {
        const DeviceFacts facts{device(), *IdentityPublicKey::fromBytes(m_channel->identity().toBytes()),
                                m_neighbour.deviceKey.publicKey(), someTime, true};
        const QByteArray bytes = DeviceCertificate::bytesOf(facts);
        const auto byIdentity = *Signature::fromBytes(m_channel->sign(bytes).toBytes());
        const ManifestBuilder builder(m_accountKey);
        const auto certificate =
            builder.certified(facts, ManifestBuilder::signedAsDevice(facts, m_neighbour.deviceKey), byIdentity);
        const DeviceList made =
            builder.first(device().account, {certificate}, {}, someTime, IdentityCheck::notHere()).value();
        const SignedDeviceList list = made.signedBytes();
        const DeviceCertificate &own = made.devices().begin()->second;
        relay::PublishManifest publish;
        publish.by = device();
        publish.place = {1, made.hash().toBytes(), Digest().toBytes(), m_accountKey.publicKey().toBytes(), {own.hash().toBytes()}};
        publish.manifest = {list.manifest.bytes, list.manifest.byAccount.toBytes()};
        publish.certificates.push_back({1, own.hash().toBytes(),
                                        {certificate.bytes, certificate.byAccount.toBytes(), certificate.byDevice.toBytes(),
                                         certificate.byIdentity.toBytes()}});
        publish.nowMs = someTimeMs;
        return publish;
    }

    SigningKey m_accountKey;
    Neighbour m_neighbour;
    NoTrust m_nobody;
    std::unique_ptr<pairwise::PairwiseChannel> m_channel;
    CreateAccount m_create;
};

bool areAllGood(const CommitResult &result)
{
    return result.status == CommitStatus::Committed && std::ranges::all_of(result.outcomes, [](const Outcome &outcome) {
               return std::visit(
                   [](const auto &one) {
                       if constexpr (requires { one.error; })
                           return one.error == wire::ErrorCode::None;
                       else
                           return true;
                   },
                   outcome);
           });
}

} // namespace

SignedControlEvent Crowd::change(ControlOperation operation)
{
    ControlFacts facts;
    facts.conversation = m_group; // null before the create, as it must be
    facts.number = ++m_events;
    facts.previous = m_last;
    facts.operation = std::move(operation);
    facts.actor = {m_people.front().resident.account, 1};
    facts.made = someTime;
    const SignedControlEvent made = ControlEvent::sign(facts, m_people.front().deviceKey);
    const ControlEvent event = ControlEvent::decoded(made).value();
    m_beforeLast = m_last;
    m_last = event.hash();
    m_group = event.conversation();
    return made;
}

void Crowd::withdraw()
{
    --m_events;
    m_last = m_beforeLast;
}

std::optional<Crowd> Crowd::create(const QString &relayDatabase, int people)
{
    auto opened = SqliteStore::open(relayDatabase);
    if (!opened)
        return std::nullopt;
    SqliteStore &store = *opened.value();
    SystemRandom random;
    const TokenHash invitation = invitationHash(makeInvitationCode(random));
    std::vector<Operation> operations{CreateInvitation{invitation, quint32(people), 2 * someTimeMs, someTimeMs}};
    Crowd crowd;
    for (int i = 0; i < people; ++i) {
        Newcomer newcomer(i, invitation, random);
        newcomer.join(operations);
        crowd.m_people.push_back(newcomer.neighbour());
    }
    const DeviceId admin{crowd.m_people.front().resident.account, 1};
    std::vector<AccountId> others;
    for (std::size_t i = 1; i < crowd.m_people.size(); ++i)
        others.push_back(crowd.m_people[i].resident.account);
    std::ranges::sort(others);
    operations.emplace_back(relay::ChangeGroup{admin, crowd.change(operation::Create{random.id<operation::Nonce>(), {}}).packed(), {}, someTimeMs});
    for (std::size_t i = 0; i < others.size(); i += std::size_t(wire::groupAddsMax)) {
        const std::size_t end = std::min(others.size(), i + std::size_t(wire::groupAddsMax));
        const operation::Add add{{others.begin() + qptrdiff(i), others.begin() + qptrdiff(end)}};
        operations.emplace_back(relay::ChangeGroup{admin, crowd.change(add).packed(), {}, someTimeMs});
    }
    if (!areAllGood(commit(store, operations)))
        return std::nullopt;
    const auto reader = SqliteReader::open(relayDatabase);
    if (!reader)
        return std::nullopt;
    const RosterAnswer roster = reader.value()->readRoster(admin, crowd.m_group, std::nullopt);
    crowd.m_epoch = roster.epoch;
    crowd.m_digest = roster.digest;
    return crowd;
}

} // namespace porchlight::bench
