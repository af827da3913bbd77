// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/WholeRelay.h"

#include "shared/base/Hash.h"
#include "shared/base/Result.h"
#include "shared/wire/Codec.h"

namespace porchlight::tests {

using namespace relay;

namespace {

const auto generation = test::idOf<GenerationId>(42);

wire::Frame withoutTide(wire::Frame frame)
{
    std::visit([](auto &f) {
        if constexpr (requires { f.tide.reset(); })
            f.tide.reset();
    }, frame);
    return frame;
}

} // namespace

WholeRelay::WholeRelay(const test::RelayStoreKind &kind) : m_world(kind)
{
    m_world.commit({OpenGeneration{m_world.store().generation(), generation}});
    restart();
}

void WholeRelay::restart()
{
    m_core = std::make_unique<SessionCore>(generation, m_random);
}

DeviceId WholeRelay::join(const QString &handle)
{
    const DeviceId device{test::idOf<AccountId>(++m_accounts), 1};
    const auto doorkey = test::idOf<TokenHash>(1);
    m_world.commit({CreateInvitation{doorkey, 1, 0, 1'000},
                    CreateAccount{device.account, handle, "hash", doorkey, QStringLiteral("laptop"),
                                  tokenHash(ScriptedCore::tokenOf(device)), 1'000}});
    return device;
}

void WholeRelay::connect(ConnectionId connection, const DeviceId &device, quint64 marksAfter)
{
    step(Opened{connection, QStringLiteral("192.0.2.1")});
    wire::Hello hello = ScriptedCore::helloOf(device);
    hello.marksAfter = marksAfter;
    receive(connection, hello);
}

void WholeRelay::step(const SessionEvent &event)
{
    m_events.push_back(event);
    while (!m_events.empty() || m_sequencer.hasWork()) {
        if (m_events.empty()) {
            const std::vector<Operation> operations = m_sequencer.begin();
            m_events.push_back(m_sequencer.settle(relay::commit(m_world.store(), operations)));
        }
        const SessionEvent next = std::move(m_events.front());
        m_events.pop_front();
        for (const SessionEffect &effect : m_core->on(next, now))
            carryOut(effect);
    }
}

void WholeRelay::carryOut(const SessionEffect &effect)
{
    std::visit(Overloaded{
                   [&](const SendFrame &e) { send(e.connection, e.frame); },
                   [&](const SendEntries &e) {
                       if (e.fence > 0)
                           send(e.connection, wire::MailboxFence{e.fence});
                       send(e.connection, *e.frame);
                   },
                   [&](const StartRead &e) {
                       m_events.push_back(ReadDone{e.connection, e.tag, answerOf(m_world.reader(), e.query)});
                   },
                   [&](const Submission &e) { m_sequencer.on(e); },
                   [&](const StartHash &) { qFatal("nobody signs in here"); },
                   [](const auto &) {},
               },
               effect);
}

void WholeRelay::send(ConnectionId connection, wire::Frame frame)
{
    m_sent[connection].push_back({now.mono, withoutTide(std::move(frame))});
}

void WholeRelay::advance(milliseconds duration)
{
    const milliseconds end = now.mono + duration;
    while (m_core->deadline() <= end) {
        const milliseconds due = std::max(now.mono, m_core->deadline());
        now.wall += due - now.mono;
        now.mono = due;
        step(Tick());
    }
    now.wall += end - now.mono;
    now.mono = end;
}

QByteArray WholeRelay::transcript(ConnectionId connection) const
{
    QByteArray text;
    const auto sent = m_sent.find(connection);
    if (sent == m_sent.end())
        return text;
    for (const Sent &one : sent->second)
        text += QByteArray::number(qint64(one.at.count())) + ' ' + wire::encode(one.frame).toHex() + '\n';
    return text;
}

std::vector<wire::Frame> WholeRelay::frames(ConnectionId connection) const
{
    std::vector<wire::Frame> all;
    const auto sent = m_sent.find(connection);
    for (const Sent &one : sent == m_sent.end() ? std::vector<Sent>() : sent->second)
        all.push_back(one.frame);
    return all;
}

} // namespace porchlight::tests
