// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/RelayHost.h"

#include "relay/store/sqlite/SqliteReader.h"
#include "relay/store/sqlite/SqliteStore.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Result.h"
#include "shared/wire/Packing.h"

#include <sqlite3.h>

namespace porchlight::recorded {

using namespace relay;

namespace {

constexpr milliseconds diskTakes = 1ms;

QByteArray passwordHashOf(const QString &password)
{
    return "hash of " + password.toUtf8(); // the real one takes a tenth of a second, and never leaves the relay
}

/// A new database makes a generation of its own; here the recording says which.
void setGeneration(const QString &path, const GenerationId &generation)
{
    sqlite3 *handle = nullptr;
    const QByteArray sql = "UPDATE relay SET generation = x'" + generation.toHex() + "'";
    if (sqlite3_open(path.toUtf8().constData(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("the relay's generation cannot be set");
    sqlite3_close(handle);
}

std::unique_ptr<SqliteStore> openStore(const QString &path)
{
    auto store = SqliteStore::open(path);
    if (!store)
        qFatal("the relay's database cannot be opened: %ls", qUtf16Printable(store.error().text));
    return std::move(store).value();
}

} // namespace

RelayHost::RelayHost(simulation::Schedule &schedule, const QString &folder, const GenerationId &generation,
                     milliseconds wallOffset, quint64 seed, Outlet outlet)
    : m_schedule(schedule), m_wallOffset(wallOffset), m_random(seed), m_outlet(std::move(outlet))
{
    const QString path = folder + QStringLiteral("/relay.sqlite");
    openStore(path).reset();
    setGeneration(path, generation);
    m_store = openStore(path);
    auto reader = SqliteReader::open(path);
    if (!reader)
        qFatal("the relay's database cannot be read: %ls", qUtf16Printable(reader.error().text));
    m_reader = std::move(reader).value();
    m_core = std::make_unique<SessionCore>(m_store->generation(), m_random, RateLimits::none());
}

RelayHost::~RelayHost() = default;

StoreReader &RelayHost::reader()
{
    return *m_reader;
}

void RelayHost::invite(const QString &code, quint32 uses)
{
    const quint64 nowMs = quint64(now().wall.count());
    relay::commit(*m_store, {CreateInvitation{invitationHash(code), uses, 0, nowMs}});
}

void RelayHost::closed(LinkId link)
{
    if (m_open.contains(link))
        post(Closed{link});
}

void RelayHost::arrived(LinkId link, const std::vector<wire::Frame> &frames)
{
    for (const wire::Frame &frame : frames) {
        if (m_open.contains(link))
            post(Received{link, frame});
    }
}

void RelayHost::post(SessionEvent event)
{
    if (const auto *opened = std::get_if<Opened>(&event))
        m_open.insert(opened->connection);
    if (const auto *closed = std::get_if<Closed>(&event))
        m_open.erase(closed->connection);
    m_events.push_back(std::move(event));
    if (std::exchange(m_isStepping, true))
        return;
    while (!m_events.empty()) {
        const SessionEvent next = std::move(m_events.front());
        m_events.pop_front();
        for (const SessionEffect &effect : m_core->on(next, now()))
            carryOut(effect);
    }
    m_isStepping = false;
    armDeadline();
}

void RelayHost::carryOut(const SessionEffect &effect)
{
    std::visit(Overloaded{
                   [this](const SendFrame &e) { m_outlet.send(e.connection, wire::encode(e.frame)); },
                   [this](const SendEntries &e) { send(e); },
                   [this](const CloseConnection &e) {
                       m_open.erase(e.connection);
                       m_outlet.close(e.connection);
                   },
                   [](const RaiseLimits &) {},
                   [this](const StartRead &e) { read(e); },
                   [this](const StartHash &e) { hash(e); },
                   [this](const Submission &e) { submit(e); },
               },
               effect);
}

/// As relay/gateway does.
void RelayHost::send(const SendEntries &effect)
{
    QByteArray page = effect.fence > 0 ? wire::encode(wire::MailboxFence{effect.fence}) : QByteArray();
    wire::encodeTo(page, *effect.frame);
    const auto packed = effect.mayPack ? wire::pack(page) : std::nullopt;
    m_outlet.send(effect.connection, packed ? wire::encode(*packed) : page);
}

void RelayHost::read(const StartRead &effect)
{
    m_schedule.after(diskTakes, [this, effect] {
        post(ReadDone{effect.connection, effect.tag, answerOf(*m_reader, effect.query)});
    });
}

void RelayHost::hash(const StartHash &effect)
{
    m_schedule.after(diskTakes, [this, effect] {
        const QByteArray hash = passwordHashOf(effect.password);
        post(HashDone{effect.connection, effect.tag, false, effect.verifyAgainst == hash, hash});
    });
}

void RelayHost::submit(Submission submission)
{
    if (bends)
        bends(submission.operation);
    m_sequencer.on(std::move(submission));
    if (!std::exchange(m_isCommitDue, true))
        m_schedule.after(diskTakes, [this] { commit(); });
}

void RelayHost::commit()
{
    m_isCommitDue = false;
    post(m_sequencer.settle(relay::commit(*m_store, m_sequencer.begin())));
}

void RelayHost::armDeadline()
{
    const milliseconds deadline = m_core->deadline();
    if (deadline == Never || m_armedFor <= deadline)
        return; // one that comes too early asks again
    m_armedFor = deadline;
    m_schedule.after(std::max(milliseconds(1), deadline - m_schedule.now()), [this, deadline] {
        if (m_armedFor != deadline)
            return;
        m_armedFor = Never;
        if (m_core->deadline() <= m_schedule.now())
            post(Tick());
        else
            armDeadline();
    });
}

} // namespace porchlight::recorded
