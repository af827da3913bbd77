// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Founding.h"

#include "shared/base/Hash.h"
#include "shared/content/Content.h"
#include "shared/wire/Limits.h"
#include "tests/simulation/hosts/SimRelay.h"
#include "tests/simulation/world/RealKeys.h"

#include <algorithm>

namespace porchlight::simulation {

namespace {

constexpr quint64 foundedMs = 1'700'000'000'000;
constexpr double historyShare = 0.12; // of the runs: they cost more than the others
constexpr double joiningShare = 0.3;
constexpr double intruderShare = 0.3;
constexpr double oneMoreShare = 0.35; // of the devices, that the same person has another
constexpr int devicesMax = 4;

const std::array handles = {QStringLiteral("alice"), QStringLiteral("bob"),   QStringLiteral("carol"),
                            QStringLiteral("dave"),  QStringLiteral("erin"),  QStringLiteral("frank"),
                            QStringLiteral("grace"), QStringLiteral("heidi")};

} // namespace

/// One transaction with one operation.
template <class Outcome, class Operation>
Outcome Founding::perform(const Operation &operation)
{
    return std::get<Outcome>(relayDisk.commit({operation}).outcomes.front());
}

// In braces, which have an order: two draws in the arguments of a function would come out otherwise with clang.
Founding::Founding(Scene &scene, SeededRandom random) : relayDisk{scene, random.id<GenerationId>(), random.fork()}
{
    const qint64 size = random.between(1, 100);
    const auto count = std::size_t(size <= 60 ? random.between(2, 3) : size <= 88 ? random.between(4, 5) : random.between(6, 8));
    for (std::size_t i = 0; i < count; ++i)
        enrol(scene, random, handles[i]);
    for (Person &person : people) {
        for (int device = 1; device < devicesMax && random.chance(oneMoreShare); ++device)
            addDevice(scene, random, person);
    }
    gatherReaders();
    if (scene.hasRealKeys) {
        for (const Person &person : people)
            giveRealKeys(person.devices, disks, relayDisk, random.fork());
        if (random.chance(joiningShare))
            chooseJoining(random);
        return; // what was said before would want keys as well, and so would an intruder
    }
    if (random.chance(joiningShare))
        chooseJoining(random);
    if (random.chance(intruderShare))
        letIntruderIn(scene, random);
    if (random.chance(historyShare))
        rememberHistory(scene, random);
}

void Founding::chooseJoining(SeededRandom &random)
{
    const qint64 more = random.between(1, 2);
    for (qint64 i = 0; i < more; ++i)
        joining.push_back(people[std::size_t(random.below(people.size()))].handle);
}

void Founding::gatherReaders()
{
    readers.clear();
    for (const Person &one : people) {
        for (const Person &other : people) {
            auto &all = readers[directConversationId(one.account, other.account)];
            all = one.devices;
            if (one.account != other.account)
                all.insert(all.end(), other.devices.begin(), other.devices.end());
            std::sort(all.begin(), all.end());
        }
    }
}

void Founding::letIntruderIn(Scene &scene, SeededRandom &random)
{
    // Made as everybody else, and then no honest device has it.
    enrol(scene, random, QStringLiteral("mallory"));
    scene.intruder = people.back().devices.front();
    intruderToken = disks.at(*scene.intruder).store.identity()->token;
    disks.erase(*scene.intruder);
    people.pop_back();
}

DeviceId Founding::admit(Scene &scene, SeededRandom &random, const QString &handle, const relay::DeviceOutcome &outcome,
                         const QByteArray &token)
{
    const auto person = std::find_if(people.begin(), people.end(), [&](const Person &p) { return p.handle == handle; });
    // Stands for the history that a sibling will hand over one day: every key there has been, so that nothing in the
    // logs stays shut. From here on whoever seals a body sends the new device its key.
    KeyRing all = allKeys();
    signIn(scene, random, *person, outcome, token);
    disks.at(outcome.device).keys = std::move(all);
    gatherReaders();
    return outcome.device;
}

KeyRing Founding::allKeys() const
{
    KeyRing all;
    for (const auto &[device, disk] : disks) {
        all.durable.insert(disk.keys.durable.begin(), disk.keys.durable.end());
        all.durable.insert(disk.keys.staged.begin(), disk.keys.staged.end());
    }
    return all;
}

void Founding::adopt(Scene &scene, const DeviceId &old, const DeviceId &device, const QByteArray &token)
{
    KeyRing all = allKeys();
    auto node = disks.extract(old); // whoever refers to it still does
    node.key() = device;
    Disk &disk = disks.insert(std::move(node)).position->second;
    engine::PutIdentity identity = *disk.store.identity();
    identity.device = device.number;
    identity.token = token;
    disk.commit({identity, engine::SetDisplayName{identity.handle}});
    disk.keys = std::move(all);
    for (Person &person : people)
        std::replace(person.devices.begin(), person.devices.end(), old, device);
    gatherReaders();
    // What it had not sent is the new one's to send; and no status that was shown goes back.
    Ledger &ledger = scene.ledger;
    ledger.adopted.insert(device);
    for (auto &[id, written] : ledger.written) {
        if (written.device == old && !ledger.places.contains({written.conversation, id}) && !ledger.refused.contains(id))
            written.device = device;
    }
    for (const auto &[key, place] : std::map(ledger.lastPlace)) {
        if (key.first == old)
            ledger.lastPlace[{device, key.second}] = place;
    }
    for (const auto &[key, status] : std::map(ledger.statuses)) {
        if (key.first == old)
            ledger.statuses[{device, key.second}] = status;
    }
}

void Founding::enrol(Scene &scene, SeededRandom &random, const QString &handle)
{
    const TokenHash code = random.id<TokenHash>();
    relayDisk.commit({relay::CreateInvitation{code, 1, 0, foundedMs}});
    const QByteArray token = random.bytes(wire::tokenBytes);
    relay::CreateAccount create;
    create.account = random.id<AccountId>();
    create.handle = handle;
    create.passwordHash = passwordHashOf(handle);
    create.invitation = code;
    create.token = tokenHash(token);
    create.nowMs = foundedMs;
    people.push_back({create.account, handle, {}});
    signIn(scene, random, people.back(), perform<relay::DeviceOutcome>(create), token);
}

void Founding::addDevice(Scene &scene, SeededRandom &random, Person &person)
{
    const QByteArray token = random.bytes(wire::tokenBytes);
    signIn(scene, random, person, perform<relay::DeviceOutcome>(relay::AddDevice{person.account, {}, tokenHash(token), foundedMs}),
           token);
}

void Founding::signIn(Scene &scene, SeededRandom &random, Person &person, const relay::DeviceOutcome &outcome, const QByteArray &token)
{
    person.devices.push_back(outcome.device);
    engine::PutIdentity identity;
    identity.account = person.account;
    identity.device = outcome.device.number;
    identity.handle = person.handle;
    identity.relayUrl = QStringLiteral("ws://127.0.0.1:8440");
    identity.token = token;
    Disk &disk = disks[outcome.device];
    disk.format(scene, random.fork());
    disk.commit({identity, engine::SetDisplayName{person.handle}});
}

void Founding::rememberHistory(Scene &scene, SeededRandom &random)
{
    const Person &one = people[0];
    const Person &other = people[std::size_t(random.below(people.size()))];
    const auto conversation =
        perform<relay::ConversationOutcome>(relay::StartDirect{one.account, other.handle}).conversation;
    const QByteArray key = random.bytes(KeyedSeal::keyBytes);
    for (auto &[device, disk] : disks)
        disk.keys.durable.insert(key);
    std::map<DeviceId, quint64> numbers;
    const auto write = [&](const Person &writer, int count) {
        relay::AppendRequest request;
        request.device = writer.devices.front();
        request.relayTimeMs = foundedMs;
        request.append.conversation = conversation;
        request.append.firstNumber = numbers[request.device] + 1;
        for (int i = 0; i < count; ++i) {
            Content content;
            content.text = QStringLiteral("before %1").arg(++numbers[request.device]);
            const auto id = random.id<MessageId>();
            scene.ledger.write(request.device, conversation, id, content.text);
            request.append.bodies.push_back({quint8(wire::EntryKind::Counts), id, key + encodeContent(content)});
        }
        relayDisk.commit({request});
    };
    write(one, 1);
    write(other, 1); // an answer: neither is a stranger to the other any more (rule 12)
    for (qint64 batches = random.between(1, 20); batches > 0; --batches)
        write(random.chance(0.5) ? one : other, wire::bodiesMax);
}

} // namespace porchlight::simulation
