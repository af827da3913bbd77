// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include "shared/base/Hash.h"
#include "shared/base/Result.h"
#include "shared/wire/Limits.h"

namespace porchlight::tests {

using namespace porchlight::relay;

namespace {

template <class T>
T single(std::vector<T> &kept, const char *what)
{
    if (kept.size() != 1)
        qFatal("%d %s where one was expected", int(kept.size()), what);
    return std::exchange(kept, {}).front();
}

} // namespace

ScriptedCore::ScriptedCore(const RateLimits &rates) : generation(idOf<GenerationId>(0x99)), m_core(generation, m_random, rates)
{
}

void ScriptedCore::step(const SessionEvent &event)
{
    for (const SessionEffect &effect : m_core.on(event, now)) {
        std::visit(Overloaded{
                       [&](const SendFrame &e) { m_sent[e.connection].push_back(e.frame); },
                       [&](const SendEntries &e) {
                           if (e.fence > 0)
                               m_sent[e.connection].push_back(wire::MailboxFence{e.fence});
                           m_sent[e.connection].push_back(*e.frame);
                       },
                       [&](const CloseConnection &e) { m_closed.insert(e.connection); },
                       [&](const RaiseLimits &e) { m_raised.insert(e.connection); },
                       [&](const StartRead &e) { m_reads.push_back(e); },
                       [&](const StartHash &e) { m_hashes.push_back(e); },
                       [&](const Submission &e) {
                           if (const auto *contacts = std::get_if<NoteContacts>(&e.operation))
                               m_contacts.push_back(*contacts);
                           else
                               m_submissions.push_back(e);
                       },
                   },
                   effect);
    }
}

void ScriptedCore::open(ConnectionId connection, const QString &address)
{
    step(Opened{connection, address});
}

void ScriptedCore::advance(milliseconds duration)
{
    const milliseconds end = now.mono + duration;
    int ticks = 0;
    while (m_core.deadline() <= end) {
        const milliseconds due = std::max(now.mono, m_core.deadline());
        now.wall += due - now.mono;
        now.mono = due;
        step(Tick());
        if (++ticks > 100'000)
            qFatal("the core asks for ticks without end");
    }
    now.wall += end - now.mono;
    now.mono = end;
}

void ScriptedCore::answer(const StartRead &read, Answer answer)
{
    step(ReadDone{read.connection, read.tag, std::move(answer)});
}

void ScriptedCore::settle(const Submission &submission, Outcome outcome, CommitStatus status)
{
    CommitNotice notice;
    notice.settlements.push_back({submission.connection, submission.tag, status, std::move(outcome)});
    step(notice);
}

void ScriptedCore::hashed(const StartHash &hash, bool matches, const QByteArray &result, bool overloaded)
{
    step(HashDone{hash.connection, hash.tag, overloaded, matches, result});
}

std::vector<wire::Frame> ScriptedCore::sent(ConnectionId connection)
{
    return std::exchange(m_sent[connection], {});
}

Submission ScriptedCore::submission()
{
    return single(m_submissions, "submissions");
}

StartRead ScriptedCore::read()
{
    return single(m_reads, "reads");
}

StartHash ScriptedCore::hash()
{
    return single(m_hashes, "hashes");
}

QByteArray ScriptedCore::tokenOf(const DeviceId &device)
{
    return sha256({device.account.toBytes(), QByteArray::number(device.number)});
}

wire::Hello ScriptedCore::helloOf(const DeviceId &device)
{
    wire::Hello hello;
    hello.token = tokenOf(device);
    return hello;
}

void ScriptedCore::welcomed(ConnectionId connection, const DeviceId &device, const SessionImage &image)
{
    open(connection);
    receive(connection, helloOf(device));
    settle(submission(), TokenOutcome{wire::ErrorCode::None, device});
    answer(read(), image);
}

void ScriptedCore::live(ConnectionId connection, const DeviceId &device, const SessionImage &image)
{
    welcomed(connection, device, image);
    sent(connection);
}

void ScriptedCore::publish(const ConversationId &conversation, Seq first, Seq last,
                           const std::vector<AccountId> &members)
{
    wire::Entries entries;
    entries.log = LogId::of(conversation);
    entries.head = last;
    entries.entries = page(first, last, last).entries;
    CommitNotice notice;
    notice.entries.push_back({std::make_shared<const wire::Entries>(entries), members});
    step(notice);
}

wire::Entry ScriptedCore::entry(Seq seq)
{
    wire::Entry entry;
    entry.seq = entry.ordinal = seq;
    entry.kind = 1;
    entry.relayTimeMs = 1'000 + seq;
    entry.body = QByteArray::number(seq);
    return entry;
}

LogPage ScriptedCore::page(Seq first, Seq last, Seq head, Seq mailboxHead)
{
    LogPage page;
    for (Seq seq = first; seq <= last; ++seq)
        page.entries.push_back(entry(seq));
    page.head = head;
    page.mailboxHead = mailboxHead;
    return page;
}

wire::Error onlyError(const std::vector<wire::Frame> &frames)
{
    const auto *error = frames.size() == 1 ? std::get_if<wire::Error>(&frames.front()) : nullptr;
    return error ? *error : wire::Error();
}

} // namespace porchlight::tests
