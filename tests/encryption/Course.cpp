// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/Course.h"

#include "app/encryption/BodyRecords.h"

#include <algorithm>

namespace porchlight::encryption::test {

namespace {

constexpr int triesMax = 6;
constexpr milliseconds untilTriedAgain = 100s; // whoever was left alone in a linking has noticed by then

QByteArray nameOf(const DeviceId &device)
{
    return QByteArray(1, char(device.account.bytes()[0])) + QByteArray::number(device.number);
}

bool isShut(OpenState state)
{
    return state != OpenState::Opened && state != OpenState::Own;
}

} // namespace

Course::Course(std::unique_ptr<World> world, const DeviceId &ends, int chances)
    : m_world(std::move(world)), m_ends(ends), m_chances(chances)
{
    const auto there = m_world->clients().find(ends);
    if (there != m_world->clients().end())
        there->second->crashAfter(chances);
}

Client &Course::add(int account, quint32 number, bool bringsHistory)
{
    Client &added = m_world->make(account, number);
    added.bringsHistory = bringsHistory;
    if (added.id() == m_ends)
        added.crashAfter(m_chances);
    added.connect(m_world->now);
    m_world->run();
    return added;
}

void Course::lose(Client &client)
{
    m_lost.insert(client.id());
    client.disconnect();
}

std::vector<Client *> Course::present() const
{
    std::vector<Client *> clients;
    for (const auto &[device, client] : m_world->clients()) {
        if (!m_lost.contains(device) && m_world->relay.isListed(device))
            clients.push_back(client.get());
    }
    return clients;
}

void Course::say(Client &speaker, const ConversationId &conversation, const QByteArray &text)
{
    sayForever(speaker, conversation, text);
    for (const Client *client : present()) {
        const auto own = m_world->relay.conversations(client->id().account);
        if (std::ranges::count(own, conversation) > 0 && m_world->relay.maySee(client->id().account, conversation))
            m_said.back().readers.insert(client->id());
    }
    m_said.back().readers.insert(speaker.id());
}

void Course::sayForever(Client &speaker, const ConversationId &conversation, const QByteArray &text)
{
    m_said.push_back({conversation, speaker.say(conversation, text), text, {}});
}

void Course::until(const std::function<bool()> &isSo, const std::function<void()> &act)
{
    for (int tries = 0; tries < triesMax; ++tries) {
        m_world->run();
        if (isSo())
            return;
        act();
        m_world->run();
        if (isSo())
            return;
        m_world->advance(untilTriedAgain);
    }
    m_given = "somebody tried in vain";
}

void Course::settle()
{
    const auto ends = m_world->clients().find(m_ends);
    if (ends != m_world->clients().end()) {
        m_passed = m_chances - ends->second->chancesLeft();
        ends->second->crashAfter(1'000'000'000);
    }
    m_world->run();
    m_world->advance(std::chrono::hours(2));
}

std::optional<CrashPoint> Course::endedAt() const
{
    const auto ends = m_world->clients().find(m_ends);
    return ends == m_world->clients().end() ? std::nullopt : ends->second->crashedAt();
}

QByteArray Course::wrong()
{
    if (!m_given.isEmpty())
        return m_given;
    for (const Said &said : m_said) {
        if (const QByteArray wrong = wrongWith(said); !wrong.isEmpty())
            return wrong;
    }
    for (Client *client : present()) {
        if (const QByteArray wrong = wrongWith(*client); !wrong.isEmpty())
            return nameOf(client->id()) + ": " + wrong;
    }
    if (m_world->relay.sealed.unknown() > 0)
        return "what leaves has a form that the watch does not know";
    return m_world->relay.sealed.wrong().value_or(QByteArray());
}

QByteArray Course::wrongWith(const Said &said)
{
    const auto &log = m_world->relay.log(said.conversation);
    const auto entries = std::ranges::count(log, said.id, &wire::Entry::id);
    if (entries != 1)
        return "in the log " + QByteArray::number(entries) + " times: " + said.text;
    for (const Client *client : present()) {
        if ((said.readers.empty() || said.readers.contains(client->id())) &&
            !client->reads(said.conversation, said.id, said.text))
            return nameOf(client->id()) + " does not read " + said.text;
    }
    return {};
}

QByteArray Course::wrongWith(Client &client)
{
    if (!client.faults().empty())
        return client.faults().front();
    if (!client.isSettled())
        return "goes on waiting to be sent";
    for (const Alarm::Kind kind : client.takeAlarms()) {
        if (!expectedAlarms.contains(kind))
            return "calls somebody honest a liar: " + QByteArray::number(int(kind));
    }
    for (const auto &[name, row] : client.disk().rows) {
        if (row.seq > 0 && isShut(row.state))
            return "something stays shut, in state " + QByteArray::number(int(row.state));
    }
    for (const RecordKind kind : {waitingKind, heldKind, unsentMailKind, RecordKind::StagedManifest}) {
        if (!rowsOf(client.disk().records, kind).empty())
            return "something waits for ever, of kind " + QByteArray::number(int(kind));
    }
    return {};
}

} // namespace porchlight::encryption::test
