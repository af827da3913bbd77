// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/GroupRelay.h"

namespace porchlight::tests {

using namespace porchlight::relay;

Person GroupRelay::join(const QString &handle, bool hasList)
{
    Person person(++m_people);
    const auto doorkey = test::idOf<TokenHash>(1);
    const CreateAccount create{person.owner.account(), handle, "hash", doorkey, QStringLiteral("laptop"),
                               test::idOf<TokenHash>(500'000 + m_people), 1'000};
    m_world.commit({CreateInvitation{doorkey, 1, 0, 1'000}, create});
    person.connection = ++m_connections;
    connect(person.connection, person.id());
    if (!hasList)
        return person;
    const SignedDeviceList list = person.owner.first({person.device}).signedBytes();
    wire::PublishManifest publish{++m_requests, {list.manifest.bytes, list.manifest.byAccount.toBytes()}, {}};
    for (const SignedCertificate &c : list.certificates)
        publish.certificates.push_back({c.bytes, c.byAccount.toBytes(), c.byDevice.toBytes(), c.byIdentity.toBytes()});
    const std::vector<wire::Frame> answer = ask(person, publish);
    if (framesOf<wire::Done>(answer).size() != 1)
        qFatal("the list was not taken: %d", int(onlyError(answer).code));
    person.version = 1;
    return person;
}

ConnectionId GroupRelay::connectSecond(const Person &person)
{
    const DeviceId second = m_world.addDevice(person.id().account);
    connect(++m_connections, second);
    return m_connections;
}

void GroupRelay::connect(ConnectionId connection, const DeviceId &device)
{
    run();
    core.live(connection, device, m_world.session(device));
    run();
    core.sent(connection);
}

void GroupRelay::run()
{
    for (;;) {
        const auto reads = core.reads();
        for (const StartRead &read : reads)
            core.answer(read, answerOf(m_world.reader(), read.query));
        for (Submission &submission : core.submissions())
            m_sequencer.on(std::move(submission));
        if (reads.empty() && !m_sequencer.hasWork())
            return;
        while (m_sequencer.hasWork()) {
            const auto operations = m_sequencer.begin();
            CommitResult result{ending, {}, {}};
            core.step(m_sequencer.settle(ending == CommitStatus::Committed ? relay::commit(m_world.store(), operations) : result));
        }
    }
}

void GroupRelay::advance(milliseconds duration)
{
    constexpr milliseconds atOnce = 50ms;
    for (milliseconds passed{0}; passed < duration; passed += atOnce) {
        core.advance(atOnce);
        run();
    }
}

std::vector<wire::Frame> GroupRelay::ask(ConnectionId connection, wire::Frame frame)
{
    core.receive(connection, std::move(frame));
    run();
    return core.sent(connection);
}

wire::ErrorCode GroupRelay::error(const Person &person, wire::Frame frame)
{
    for (const wire::Error &error : framesOf<wire::Error>(ask(person, std::move(frame))))
        return wire::ErrorCode(error.code);
    return wire::ErrorCode::None;
}

wire::ChangeGroup GroupRelay::next(const Person &person, ControlOperation operation, const SigningKey *capability) const
{
    const bool isCreate = std::holds_alternative<operation::Create>(operation);
    const ControlFacts facts{isCreate ? ConversationId() : group, isCreate ? 1 : events + 1, isCreate ? Digest() : hash, std::move(operation), person.id(),
                             std::max<quint64>(1, person.version), 1s};
    return {77, ControlEvent::sign(facts, person.device.signingKey, capability).packed(), {}};
}

std::vector<wire::Frame> GroupRelay::change(const Person &person, ControlOperation operation, const SigningKey *capability)
{
    const wire::ChangeGroup request = next(person, std::move(operation), capability);
    std::vector<wire::Frame> frames = ask(person, request);
    for (const wire::GroupChanged &changed : framesOf<wire::GroupChanged>(frames)) {
        group = changed.conversation;
        ++events;
        hash = ControlEvent::decoded(*SignedControlEvent::unpacked(request.event)).value().hash();
    }
    return frames;
}

wire::Append GroupRelay::message(const Person &person, quint64 number, quint64 id)
{
    const RosterAnswer roster = m_world.reader().readRoster(person.id(), group, std::nullopt);
    wire::Append append;
    append.request = ++m_requests;
    append.conversation = group;
    append.firstNumber = number;
    append.epoch = roster.epoch;
    append.rosterDigest = roster.digest;
    append.bodies.push_back(test::body(id));
    return append;
}

} // namespace porchlight::tests
