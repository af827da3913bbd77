// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/services/SessionCore.h"

#include <random>

namespace porchlight::tests {

/// The same numbers every time.
class RepeatingRandom final : public Random
{
public:
    void fill(unsigned char *bytes, std::size_t count) override
    {
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = static_cast<unsigned char>(m_engine());
    }

private:
    std::mt19937 m_engine{7};
};

/// A SessionCore that a test plays everybody else for: clients, store, readers, hashing threads and the clock. Keeps
/// what the core asks for until the test takes it; does nothing by itself.
class ScriptedCore
{
public:
    static constexpr milliseconds beginning = 1'000'000ms;
    static constexpr milliseconds wallBeginning = 1'700'000'000'000ms;

    explicit ScriptedCore(const relay::RateLimits &rates = relay::RateLimits::none());

    // ---- events
    void step(const relay::SessionEvent &event);
    void open(relay::ConnectionId connection, const QString &address = QStringLiteral("192.0.2.1"));
    void receive(relay::ConnectionId connection, wire::Frame frame) { step(relay::Received{connection, std::move(frame)}); }
    /// Lets time pass; the core gets its Tick at each deadline on the way.
    void advance(milliseconds duration);
    void answer(const relay::StartRead &read, relay::Answer answer);
    void settle(const relay::Submission &submission, relay::Outcome outcome,
                relay::CommitStatus status = relay::CommitStatus::Committed);
    void hashed(const relay::StartHash &hash, bool matches, const QByteArray &result = {}, bool overloaded = false);

    // ---- what the core asked for, in order; taken once
    /// What was sent to a connection, entries as the frames that they become.
    std::vector<wire::Frame> sent(relay::ConnectionId connection);
    std::vector<relay::Submission> submissions() { return std::exchange(m_submissions, {}); }
    /// What it notes on its own account, apart from what connections ask for.
    std::vector<relay::NoteContacts> contacts() { return std::exchange(m_contacts, {}); }
    std::vector<relay::StartRead> reads() { return std::exchange(m_reads, {}); }
    std::vector<relay::StartHash> hashes() { return std::exchange(m_hashes, {}); }
    bool isClosed(relay::ConnectionId connection) const { return m_closed.contains(connection); }
    const relay::FlagBook &flags() const { return m_core.flags(); }
    const relay::RateBook &rates() const { return m_core.rates(); }
    milliseconds deadline() const { return m_core.deadline(); }
    std::size_t deliveriesWaiting() const { return m_core.deliveriesWaiting(); }
    bool hasFullLimits(relay::ConnectionId connection) const { return m_raised.contains(connection); }
    /// The only one there is; a test that expects another number fails in it.
    relay::Submission submission();
    relay::StartRead read();
    relay::StartHash hash();

    // ---- whole passages
    static QByteArray tokenOf(const DeviceId &device);
    static wire::Hello helloOf(const DeviceId &device);
    /// Opens a connection and brings it live as @p device; the welcome and what follows it is thrown away.
    void live(relay::ConnectionId connection, const DeviceId &device, const relay::SessionImage &image = {});
    void welcomed(relay::ConnectionId connection, const DeviceId &device, const relay::SessionImage &image = {});
    /// Publishes entries @p first to @p last of a conversation.
    void publish(const ConversationId &conversation, Seq first, Seq last, const std::vector<AccountId> &members);

    static wire::Entry entry(Seq seq);
    static relay::LogPage page(Seq first, Seq last, Seq head, Seq mailboxHead = 0);

    GenerationId generation;
    Now now{beginning, wallBeginning};

private:
    RepeatingRandom m_random;
    relay::SessionCore m_core;
    std::map<relay::ConnectionId, std::vector<wire::Frame>> m_sent;
    std::vector<relay::Submission> m_submissions;
    std::vector<relay::NoteContacts> m_contacts;
    std::vector<relay::StartRead> m_reads;
    std::vector<relay::StartHash> m_hashes;
    std::set<relay::ConnectionId> m_closed;
    std::set<relay::ConnectionId> m_raised;
};

/// The error that a connection was sent alone, or None.
wire::Error onlyError(const std::vector<wire::Frame> &frames);

/// The frames of one type among others.
template <class F>
std::vector<F> framesOf(const std::vector<wire::Frame> &frames)
{
    std::vector<F> found;
    for (const wire::Frame &frame : frames) {
        if (const F *f = std::get_if<F>(&frame))
            found.push_back(*f);
    }
    return found;
}

/// An id made of one byte.
template <class Id>
Id idOf(unsigned char byte)
{
    std::array<unsigned char, Id::size> bytes;
    bytes.fill(byte);
    return Id(bytes);
}

} // namespace porchlight::tests
