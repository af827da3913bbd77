// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/encryption/Desk.h"

#include "shared/wire/Codec.h"

namespace porchlight::bench {

using namespace engine;

namespace {

constexpr milliseconds betweenTurns = 20ms; // so that what waits on purpose, as marks do, has its time

} // namespace

Desk::Desk(Parts parts, Now &now) : m_parts(std::move(parts)), m_now(now) {}

Desk::~Desk() = default;

bool Desk::goOnline()
{
    const LocalImage image = m_parts.store->load();
    m_seal = m_parts.makeSeal(image, m_random);
    m_engine = std::make_unique<Engine>(image, *m_seal, m_random);
    turn([this](Out &out) { m_engine->on(Start(), m_now, out); });
    turn([this](Out &out) { m_engine->on(SocketOpened{m_connection}, m_now, out); });
    settle();
    return m_isOnline;
}

void Desk::say(const ConversationId &conversation, const QString &text)
{
    const quint64 before = m_appendCount;
    turn([&](Out &out) { m_engine->on(Compose{++m_lastAsk, conversation, text}, m_now, out); });
    while (m_appendCount == before && !m_inbox.empty()) {
        const QByteArray message = std::move(m_inbox.front());
        m_inbox.pop_front();
        takeMessage(message);
    }
}

void Desk::take(const wire::Entries &entries)
{
    takeMessage(wire::encode(entries));
    settle();
}

void Desk::alter(const std::function<void(Seal &, Out &)> &act)
{
    turn([&](Out &out) { act(*m_seal, out); });
    settle();
}

void Desk::settle()
{
    while (!m_inbox.empty()) {
        const QByteArray message = std::move(m_inbox.front());
        m_inbox.pop_front();
        takeMessage(message);
    }
}

void Desk::takeMessage(const QByteArray &message)
{
    turn([&](Out &out) {
        for (wire::Frame &frame : wire::decode(message).frames)
            m_engine->on(FrameReceived{m_connection, std::move(frame)}, m_now, out);
    });
}

void Desk::turn(const std::function<void(Out &)> &feed)
{
    m_now.mono += betweenTurns;
    m_now.wall += betweenTurns;
    const nanoseconds begin = cpuTime();
    Out out;
    feed(out);
    if (m_engine->deadline() <= m_now.mono)
        m_engine->on(Tick(), m_now, out);
    conclude(std::move(out));
    m_work.cpu += cpuTime() - begin;
    ++m_work.turns;
    count();
    deliver();
}

void Desk::conclude(Out out)
{
    m_engine->conclude(m_now, out);
    while (!(out.transaction.empty() && out.now.empty() && out.after.empty())) {
        carryOut(out.now);
        if (!out.transaction.empty()) {
            if (m_parts.store->commit(out.transaction) == LocalCommit::Failed)
                qFatal("the disk takes nothing");
        }
        carryOut(out.after);
        m_committed.push_back(std::move(out.transaction));
        out = Out();
        m_engine->committed(m_now, out);
        m_engine->conclude(m_now, out);
    }
}

/// What was stored, on nobody's time.
void Desk::count()
{
    for (const LocalTransaction &transaction : std::exchange(m_committed, {})) {
        KeyRecords records;
        for (const LocalOperation &operation : transaction) {
            if (const auto *record = std::get_if<PutKeyRecord>(&operation))
                records.insert_or_assign({record->kind, record->key}, record->record);
            const auto *entry = std::get_if<PutEntry>(&operation);
            if (std::holds_alternative<PutComposed>(operation) ||
                (entry && !entry->mine && entry->state == ContentState::Readable))
                ++m_readable;
        }
        m_work.commits += transaction.empty() ? 0 : 1;
        m_work.records += double(records.size());
        for (const auto &[name, record] : records)
            m_work.recordBytes += double(record.size());
    }
}

void Desk::carryOut(const std::vector<EngineEffect> &effects)
{
    for (const EngineEffect &effect : effects) {
        if (const auto *dial = std::get_if<Dial>(&effect))
            m_connection = dial->connection;
        if (const auto *report = std::get_if<ConnectionReport>(&effect))
            m_isOnline = report->state == ConnectionReport::State::Online;
        if (const auto *transmit = std::get_if<Transmit>(&effect))
            m_left.emplace_back(transmit->frame, wire::encode(transmit->frame).size());
    }
}

/// To the relay, on nobody's time.
void Desk::deliver()
{
    for (const auto &[frame, bytes] : std::exchange(m_left, {})) {
        if (const auto *append = std::get_if<wire::Append>(&frame)) {
            m_append = *append;
            m_appendBytes = bytes;
            ++m_appendCount;
        }
        if (const auto answer = m_parts.relay(frame))
            m_inbox.push_back(wire::encode(*answer));
    }
}

} // namespace porchlight::bench
