// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/KeysBench.h"

#include "app/encryption/ListRecord.h"

namespace porchlight::encryption::test {

namespace {

/// Stops the test when the wire would not carry it.
void mustBeValid(const wire::Frame &frame)
{
    std::visit(
        [](const auto &one) {
            if constexpr (requires { one.isValid(); })
                if (!one.isValid())
                    qFatal("A frame left that the wire would not carry");
        },
        frame);
}

} // namespace

Person::Person(quint64 seed) : m_random(seed), m_account(m_random.id<AccountId>()), m_key(SigningKey::generate(m_random))
{
}

TestDevice Person::device(quint32 number)
{
    const SigningKey signingKey = SigningKey::generate(m_random);
    const auto identity = pairwise::IdentityKeyPair::generate(m_random);
    return {{{m_account, number}, IdentityPublicKey(identity.publicKey.bytes()), signingKey.publicKey(), now(), true},
            signingKey,
            identity};
}

SignedCertificate Person::certified(const TestDevice &device)
{
    const auto byIdentity = device.identity.sign(DeviceCertificate::bytesOf(device.facts), m_random);
    return ManifestBuilder(m_key).certified(
        device.facts, ManifestBuilder::signedAsDevice(device.facts, device.signingKey), Signature(byIdentity.bytes()));
}

DeviceList Person::first(const std::vector<TestDevice> &devices)
{
    std::vector<SignedCertificate> certificates;
    for (const TestDevice &device : devices)
        certificates.push_back(certified(device));
    return ManifestBuilder(m_key).first(m_account, certificates, {}, now(), identityCheck()).value();
}

DeviceList Person::with(const DeviceList &before, const TestDevice &added)
{
    return with(before, certified(added));
}

DeviceList Person::with(const DeviceList &before, const SignedCertificate &added)
{
    return ManifestBuilder(m_key).withDevice(before, added, now(), identityCheck()).value();
}

DeviceList Person::without(const DeviceList &before, const std::vector<quint32> &numbers)
{
    return ManifestBuilder(m_key).withoutDevices(before, numbers, RemovalReason::Unlinked, now()).value();
}

wire::AccountManifests manifestsOf(const std::vector<DeviceList> &lists, quint64 after, std::size_t max)
{
    wire::AccountManifests answer;
    answer.account = lists.front().account();
    answer.latest = lists.back().version();
    std::set<Digest> known;
    for (const DeviceList &list : lists) {
        const bool isShown = list.version() > after && answer.manifests.size() < max;
        if (isShown)
            answer.manifests.push_back(onWire(list.manifest().signedBytes()));
        for (const auto &[number, certificate] : list.devices())
            if ((isShown || list.version() <= after) && known.insert(certificate.hash()).second && isShown)
                answer.certificates.push_back(onWire(certificate.signedBytes()));
    }
    return answer;
}

wire::DevicesNotice noticeOf(const DeviceList &list)
{
    return {list.account(), list.version(), ManifestHash(list.hash().bytes())};
}

wire::Roster rosterOf(const ConversationId &conversation, quint64 epoch, const std::vector<DeviceList> &lists)
{
    std::vector<const DeviceList *> members;
    wire::Roster roster;
    roster.conversation = conversation;
    roster.epoch = epoch;
    for (const DeviceList &list : lists) {
        members.push_back(&list);
        roster.members.push_back(noticeOf(list));
    }
    std::sort(roster.members.begin(), roster.members.end());
    roster.digest = epoch == 0 ? RosterDigest() : Roster(conversation, epoch, members).digest();
    return roster;
}

wire::Entry noticeEntry(quint64 epoch, const DeviceList &list)
{
    wire::Entry entry;
    entry.seq = epoch;
    entry.kind = quint8(wire::EntryKind::DevicesChanged);
    entry.epoch = epoch;
    entry.body = wire::encodeDevicesNotice(noticeOf(list));
    return entry;
}

KeysBench::KeysBench(const AccountId &account, quint32 number, quint64 seed)
    : self{account, number}, random(seed), generation(random.id<GenerationId>())
{
    restart();
}

void KeysBench::restart()
{
    rosters.reset();
    identity.reset();
    channel.reset();
    session = std::make_unique<Session>();
    requests = std::make_unique<Requests>();
    alarms = std::make_unique<Alarms>();
    engine::KeyRecords records = disk;
    engine::Out first;
    dropOtherDevice(self, records, first);
    commit(first.transaction);
    accounts = std::make_unique<KnownAccounts>(self.account, records, *session, *requests, *alarms);
    pairwise::PairwiseState state = pairwiseState(records);
    if (state.own.isEmpty())
        state = pairwise::PairwiseChannel::newDevice(random);
    channel = pairwise::PairwiseChannel::open(self, state, *accounts, random);
    identity = std::make_unique<OwnIdentity>(self, records, *channel, *accounts, *session, *requests, *alarms, random);
    rosters = std::make_unique<Rosters>(self.account, records, *session, *requests, *alarms, *accounts);
}

void KeysBench::signInAs(quint32 number)
{
    self.number = number;
    restart();
}

engine::Out KeysBench::work(const Step &does)
{
    engine::Out out;
    if (does)
        does(out);
    identity->work(now, out);
    rosters->accountsChanged(accounts->takeChanged());
    rosters->work(now, out);
    accounts->work(now, out);
    return out;
}

std::vector<wire::Frame> KeysBench::step(const Step &does)
{
    engine::Out out = work(does);
    commit(out.transaction);
    std::vector<wire::Frame> frames;
    for (const std::vector<engine::EngineEffect> *effects : {&out.now, &out.after})
        for (const engine::EngineEffect &effect : *effects)
            frames.push_back(std::get<engine::Transmit>(effect).frame);
    std::for_each(frames.begin(), frames.end(), mustBeValid);
    return frames;
}

std::vector<wire::Frame> KeysBench::crashIn(const Step &does)
{
    const engine::Out out = work(does);
    std::vector<wire::Frame> frames;
    for (const engine::EngineEffect &effect : out.now)
        frames.push_back(std::get<engine::Transmit>(effect).frame);
    restart();
    return frames;
}

std::vector<wire::Frame> KeysBench::connect(std::optional<quint64> manifest, quint32 prekeysLeft)
{
    wire::Welcome welcome;
    welcome.generation = generation;
    welcome.manifest = manifest;
    welcome.prekeysLeft = prekeysLeft;
    session->begin(++m_connection, welcome);
    accounts->online();
    identity->online(welcome);
    rosters->online();
    return step();
}

void KeysBench::disconnect()
{
    session->end();
    accounts->offline();
    identity->offline();
    rosters->offline();
}

std::vector<wire::Frame> KeysBench::receive(const wire::Frame &frame)
{
    return step([&](engine::Out &out) {
        identity->received(frame, now, out) || rosters->received(frame, now, out) ||
            accounts->received(frame, now, out);
    });
}

std::vector<wire::Frame> KeysBench::wait(milliseconds howLong)
{
    now.mono += howLong;
    now.wall += howLong;
    return step();
}

milliseconds KeysBench::untilDeadline() const
{
    const milliseconds next = std::min({identity->deadline(), rosters->deadline(), accounts->deadline()});
    return next == Never ? Never : next - now.mono;
}

void KeysBench::beginGeneration()
{
    generation = random.id<GenerationId>();
    step([this](engine::Out &out) {
        identity->beginGeneration(out);
        rosters->beginGeneration(out);
    });
}

void KeysBench::commit(const engine::LocalTransaction &transaction)
{
    for (const engine::LocalOperation &operation : transaction) {
        const auto &row = std::get<engine::PutKeyRecord>(operation);
        if (row.record.isEmpty())
            disk.erase({row.kind, row.key});
        else
            disk[{row.kind, row.key}] = row.record;
    }
}

} // namespace porchlight::encryption::test
