// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/DeviceHost.h"

#include "shared/base/Result.h"
#include "shared/wire/Packing.h"
#include "tests/app_store/TestVault.h"

#include <QFile>

#include <sqlite3.h>

namespace porchlight::recorded {

using namespace engine;

namespace {

constexpr milliseconds timerMax = 30s; // as app/runtime/EngineHost

void execute(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &handle) != SQLITE_OK ||
        sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("a profile cannot be copied: %s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

} // namespace

DeviceHost::DeviceHost(simulation::Schedule &schedule, QString path, milliseconds wallOffset, quint64 seed,
                       Outlet outlet)
    : m_schedule(schedule),
      m_path(std::move(path)),
      m_wallOffset(wallOffset),
      m_random(seed),
      m_outlet(std::move(outlet))
{
}

DeviceHost::~DeviceHost() = default;

void DeviceHost::openStore()
{
    auto opened = store::SqliteLocalStore::open(
        m_path, {test::dataKey(), std::make_shared<simulation::SeededRandom>(m_random.next())});
    if (!opened)
        qFatal("a profile cannot be opened: %ls", qUtf16Printable(store::describe(opened.error())));
    m_store = std::move(opened).value();
}

void DeviceHost::found(const PutIdentity &identity)
{
    openStore();
    if (m_store->commit({identity, SetDisplayName{identity.handle}}) != LocalCommit::Committed)
        qFatal("a profile cannot be founded");
    m_store.reset();
}

void DeviceHost::start()
{
    openStore();
    const LocalImage image = m_store->load();
    m_seal = std::make_unique<encryption::Encryption>(image, m_random);
    m_engine = std::make_unique<Engine>(image, *m_seal, m_random, m_lastConnection);
    post(Start());
}

void DeviceHost::stop()
{
    ++m_life;
    if (m_engine) {
        m_lastConnection = m_engine->lastConnection();
        m_outlet.hangUp(m_lastConnection);
    }
    m_engine.reset();
    m_seal.reset();
    m_store.reset();
    m_queue.clear();
    m_isTurnDue = false;
}

void DeviceHost::later(milliseconds delay, simulation::Schedule::Task task)
{
    m_schedule.after(delay, [this, life = m_life, task = std::move(task)] {
        if (life == m_life)
            task();
    });
}

void DeviceHost::post(EngineEvent event)
{
    if (!m_engine)
        return;
    m_queue.push_back(std::move(event));
    if (!std::exchange(m_isTurnDue, true))
        later(1ms, [this] { turn(); });
}

void DeviceHost::arrived(ConnectionId connection, const QByteArray &message)
{
    const wire::Decoded decoded = wire::decodeUnpacking(message);
    for (const wire::Frame &frame : decoded.frames)
        post(FrameReceived{connection, frame});
    if (decoded.malformed)
        post(MessageMalformed{connection});
}

void DeviceHost::turn()
{
    m_isTurnDue = false;
    Out out;
    for (const EngineEvent &event : std::exchange(m_queue, {}))
        m_engine->on(event, now(), out);
    if (m_engine->deadline() <= m_schedule.now())
        m_engine->on(Tick(), now(), out);
    settle(std::move(out));
    armTimer();
}

void DeviceHost::settle(Out out)
{
    m_engine->conclude(now(), out);
    while (!(out.transaction.empty() && out.now.empty() && out.after.empty())) {
        carryOut(out.now);
        if (!out.transaction.empty() && m_store->commit(out.transaction) != LocalCommit::Committed)
            qFatal("a profile takes no transaction: %ls", qUtf16Printable(m_store->error()));
        carryOut(out.after);
        out = Out();
        m_engine->committed(now(), out);
        m_engine->conclude(now(), out);
    }
    for (encryption::Alarm &alarm : m_seal->takeAlarms())
        told.alarms.push_back(alarm);
}

void DeviceHost::carryOut(const std::vector<EngineEffect> &effects)
{
    for (const EngineEffect &effect : effects) {
        std::visit(Overloaded{
                       [this](const Dial &e) { m_outlet.dial(e.connection); },
                       [this](const HangUp &e) { m_outlet.hangUp(e.connection); },
                       [this](const Transmit &e) { m_outlet.send(e.connection, wire::encode(e.frame)); },
                       [this](const ReadHistory &e) {
                           post(HistoryRead{e.reading, e.before, m_store->history(e.before, e.recordsMax, e.bytesMax)});
                       },
                       [this](const RunSlowly &e) {
                           e.task->run();
                           post(SlowTaskDone{e.task});
                       },
                       [&](const auto &) { note(effect); },
                   },
                   effect);
    }
}

void DeviceHost::note(const EngineEffect &effect)
{
    std::visit(Overloaded{
                   [this](const ConnectionReport &e) { told.connection = e; },
                   [this](const LinkReport &e) { told.link = e; },
                   [this](const RecoveryReport &e) {
                       told.recovery = e;
                       if (!e.code.isEmpty())
                           told.recoveryCode = e.code;
                   },
                   [this](const SafetyNumberTold &e) { told.safety = e; },
                   [this](const NoticesTold &e) { told.notices = e; },
                   [this](const DeviceStanding &e) { told.standing = e; },
                   [this](const RecoveryStanding &e) { told.kit = e; },
                   [this](const HistoryReport &e) { told.history = e; },
                   [this](const DevicesListed &e) { told.devices = e.devices; },
                   [this](const ConversationReady &e) { told.ready = e.conversation; },
                   [this](const Composed &e) { told.composed = e.id; },
                   [this](const AskFailed &) { ++told.failures; },
                   [](const auto &) {},
               },
               effect);
}

void DeviceHost::armTimer()
{
    const quint64 timer = ++m_timer;
    const milliseconds deadline = m_engine->deadline();
    if (deadline == Never)
        return;
    later(std::clamp(deadline - m_schedule.now(), milliseconds(1), timerMax), [this, timer] {
        if (timer == m_timer && !std::exchange(m_isTurnDue, true))
            turn();
    });
}

QByteArray DeviceHost::copy(const QString &scratch) const
{
    QFile::remove(scratch);
    execute(m_path, "VACUUM INTO '" + scratch.toUtf8() + "'");
    // Of the 200 keys for one use, which are alike and would be most of the file, only those that are given out next:
    // the relay has the last hundred, and begins with the oldest of them.
    execute(scratch,
            "DELETE FROM key_record WHERE kind = 6 AND key NOT IN (SELECT key FROM key_record WHERE kind = 6 ORDER BY "
            "key LIMIT 20 OFFSET (SELECT max(0, count(*) - 101) FROM key_record WHERE kind = 6)); VACUUM");
    QFile file(scratch);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no copy of a profile");
    return file.readAll();
}

std::unique_ptr<store::LocalReader> DeviceHost::reader() const
{
    auto opened = store::LocalReader::open(m_path);
    if (!opened)
        qFatal("a profile cannot be read: %ls", qUtf16Printable(store::describe(opened.error())));
    return std::move(opened).value();
}

} // namespace porchlight::recorded
