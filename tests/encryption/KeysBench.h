// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/OwnIdentity.h"
#include "app/encryption/Rosters.h"
#include "tests/simulation/world/SeededRandom.h"

#include <functional>

/// The keys' side of the encryption, one device at a time; the test plays the relay.
namespace porchlight::encryption::test {

/// A device with its secrets.
struct TestDevice
{
    DeviceFacts facts;
    SigningKey signingKey;
    pairwise::IdentityKeyPair identity;
};

/// Somebody with an account and its secrets, who makes devices and signs lists as a client of ours would.
class Person
{
public:
    explicit Person(quint64 seed);

    TestDevice device(quint32 number);
    SignedCertificate certified(const TestDevice &device);
    DeviceList first(const std::vector<TestDevice> &devices);
    DeviceList with(const DeviceList &before, const TestDevice &added);
    /// With the proofs that a device has made itself.
    DeviceList with(const DeviceList &before, const SignedCertificate &added);
    DeviceList without(const DeviceList &before, const std::vector<quint32> &numbers);
    /// Another account key from now on.
    void changeKey() { m_key = SigningKey::generate(m_random); }

    const AccountId &account() const { return m_account; }
    const SigningKey &key() const { return m_key; }

private:
    milliseconds now() { return m_now += 1s; }

    simulation::SeededRandom m_random;
    AccountId m_account;
    SigningKey m_key;
    milliseconds m_now{1'700'000'000'000};
};

/// What an honest relay that has @p lists answers to somebody who knows @p after, at most @p max lists.
wire::AccountManifests manifestsOf(const std::vector<DeviceList> &lists, quint64 after = 0, std::size_t max = 100);
wire::DevicesNotice noticeOf(const DeviceList &list);
/// What an honest relay says of an epoch.
wire::Roster rosterOf(const ConversationId &conversation, quint64 epoch, const std::vector<DeviceList> &lists);
/// An entry of kind 17.
wire::Entry noticeEntry(quint64 epoch, const DeviceList &list);

/// One device with its records on a disk of its own. Each step ends as Encryption ends one: its parts work, in their
/// order, and the transaction becomes durable. Owns all of it; on the test's thread.
class KeysBench
{
public:
    explicit KeysBench(const AccountId &account, quint32 number = 1, quint64 seed = 1'000);

    /// From what is on the disk: what a start after a crash does. It is offline then.
    void restart();
    /// The same profile, signed in anew.
    void signInAs(quint32 number);

    using Step = std::function<void(engine::Out &out)>;
    /// What left the device in it.
    std::vector<wire::Frame> step(const Step &does = {});
    /// The program ends before the transaction is durable; what left it before. Then it starts again.
    std::vector<wire::Frame> crashIn(const Step &does);
    /// With @p manifest versions of its account at the relay.
    std::vector<wire::Frame> connect(std::optional<quint64> manifest, quint32 prekeysLeft = 100);
    void disconnect();
    std::vector<wire::Frame> receive(const wire::Frame &frame);
    std::vector<wire::Frame> wait(milliseconds howLong);
    /// The earliest deadline of all parts, from now on; Never.
    milliseconds untilDeadline() const;
    /// As Encryption's beginGeneration().
    void beginGeneration();
    std::vector<Alarm> takeAlarms() { return alarms->take(); }
    bool hasRow(RecordKind kind) const { return !rowsOf(disk, kind).empty(); }

    DeviceId self;
    simulation::SeededRandom random;
    engine::KeyRecords disk;
    Now now{1h, milliseconds(1'700'000'000'000)};
    GenerationId generation;
    std::unique_ptr<Session> session;
    std::unique_ptr<Requests> requests;
    std::unique_ptr<Alarms> alarms;
    std::unique_ptr<KnownAccounts> accounts;
    std::unique_ptr<pairwise::PairwiseChannel> channel;
    std::unique_ptr<OwnIdentity> identity;
    std::unique_ptr<Rosters> rosters;

private:
    engine::Out work(const Step &does);
    void commit(const engine::LocalTransaction &transaction);

    engine::ConnectionId m_connection = 0;
};

/// The first frame of a kind that left in a step; none: null.
template <class Frame>
const Frame *sent(const std::vector<wire::Frame> &frames)
{
    for (const wire::Frame &frame : frames)
        if (const auto *one = std::get_if<Frame>(&frame))
            return one;
    return nullptr;
}

template <class Frame>
qsizetype count(const std::vector<wire::Frame> &frames)
{
    return std::count_if(frames.begin(), frames.end(),
                         [](const wire::Frame &frame) { return std::holds_alternative<Frame>(frame); });
}

inline bool hasAlarm(const std::vector<Alarm> &alarms, Alarm::Kind kind)
{
    return std::any_of(alarms.begin(), alarms.end(), [kind](const Alarm &alarm) { return alarm.kind == kind; });
}

} // namespace porchlight::encryption::test
