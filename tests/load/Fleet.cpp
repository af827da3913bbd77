// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/Fleet.h"

#include <algorithm>

#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

namespace porchlight::load {

namespace {

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

double secondsOf(nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// Each device is a descriptor, and the shell's default of 1,024 is soon used up.
void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Fleet::Fleet(const RelayAddress &relay, qint64 relayPid, const bench::Population &population, int bodyBytes)
    : m_tls(relay.proof == RelayAddress::Proof::Pin ? std::make_unique<TlsClient>(relay.pin) : nullptr), m_relayPid(relayPid),
      m_body(m_random.bytes(bodyBytes))
{
    allowManyDescriptors();
    for (const bench::Resident &resident : population.residents)
        m_devices.push_back(std::make_unique<Device>(m_loop, *this, relay.port, m_tls.get(), resident, m_random));
    for (const bench::Pair &pair : population.pairs) {
        m_streams.push_back(&m_devices[pair.first]->addStream(pair.conversation));
        m_peer.push_back(pair.second);
        m_streams.push_back(&m_devices[pair.second]->addStream(pair.conversation));
        m_peer.push_back(pair.first);
    }
}

Fleet::~Fleet() = default;

void Fleet::turn(SteadyTime until)
{
    const SteadyTime now = steadyNow();
    SteadyTime next = until;
    while (!m_dials.empty() && m_dials.begin()->first <= now) {
        Device *device = m_dials.begin()->second;
        m_dials.erase(m_dials.begin());
        m_tries.emplace_back(now, device);
        device->dial();
    }
    // Heartbeats, each device every 25 s.
    for (const auto due = std::size_t(secondsOf(now - m_began) / 25 * double(m_devices.size())); m_pings < due; ++m_pings)
        m_devices[m_pings % m_devices.size()]->ping();
    if (!m_dials.empty())
        next = std::min(next, m_dials.begin()->first);
    m_loop.turn(std::max<nanoseconds>(next - now, 0ns));
    for (Device *device : std::exchange(m_dirty, {}))
        device->acknowledge();
}

void Fleet::run(milliseconds duration)
{
    for (const SteadyTime end = steadyNow() + duration; steadyNow() < end;)
        turn(end);
}

void Fleet::pingAll()
{
    for (const auto &device : m_devices)
        device->ping();
    run(500ms);
}

bool Fleet::connectAll(int perSecond, milliseconds patience)
{
    const SteadyTime begin = steadyNow();
    for (std::size_t i = 0; i < m_devices.size(); ++i)
        m_dials.emplace(begin + nanoseconds(1s) * qint64(i) / perSecond, m_devices[i].get());
    while (m_online < m_devices.size() && steadyNow() < begin + patience)
        turn(begin + patience);
    return m_online == m_devices.size();
}

void Fleet::start(Stream &stream, int bodies, SteadyTime intended)
{
    stream.bodies.clear();
    for (int i = 0; i < bodies; ++i)
        stream.bodies.push_back({quint8(wire::EntryKind::Counts), m_random.id<MessageId>(), m_body});
    stream.isBusy = true;
    stream.intended = intended;
    stream.sentAt = steadyNow();
    if (m_isMeasuring)
        m_phase.late.add(stream.sentAt - intended);
    ++m_busy;
    if (stream.device->isOnline())
        stream.device->append(stream);
}

void Fleet::startSome(std::size_t streams)
{
    for (std::size_t i = 0; i < std::min(streams, m_streams.size()); ++i) {
        if (!m_streams[i]->isBusy)
            start(*m_streams[i], 1, steadyNow());
    }
}

Phase Fleet::saturate(milliseconds duration, int bodies, std::size_t streams)
{
    m_refill = bodies;
    for (std::size_t i = 0; i < std::min(streams, m_streams.size()); ++i) {
        if (!m_streams[i]->isBusy)
            start(*m_streams[i], bodies, steadyNow());
    }
    run(duration / 4); // until the queues are as long as they get
    beginPhase();
    const SteadyTime begin = steadyNow();
    run(duration);
    Phase phase = endPhase(begin);
    m_refill = 0;
    return phase;
}

Phase Fleet::keepBusy(milliseconds duration, std::size_t requests)
{
    m_drawsStreams = true;
    m_refill = 1;
    for (std::size_t i = 0; i < requests; ++i) {
        if (Stream *stream = freeStream())
            start(*stream, 1, steadyNow());
    }
    Phase phase = saturate(duration, 1, 0);
    m_drawsStreams = false;
    return phase;
}

void Fleet::refill(Stream &answered)
{
    if (m_refill == 0)
        return;
    if (Stream *next = m_drawsStreams ? freeStream() : &answered)
        start(*next, m_refill, steadyNow());
}

Stream *Fleet::freeStream()
{
    // From a place at random on: the next one that is free.
    for (int tries = 0; tries < 64; ++tries) {
        Stream *stream = m_streams[m_choice() % m_streams.size()];
        if (!stream->isBusy && stream->device->isOnline())
            return stream;
    }
    return nullptr;
}

Phase Fleet::openLoop(milliseconds duration, double perSecond)
{
    beginPhase();
    const SteadyTime begin = steadyNow();
    const SteadyTime end = begin + duration;
    const double intervalNs = 1e9 / perSecond;
    for (quint64 next = 0; steadyNow() < end;) {
        SteadyTime due = begin + nanoseconds(qint64(double(next) * intervalNs));
        // At most some at a time: the answers must be read as well, or it would be this side that is slow.
        for (int burst = 0; due <= steadyNow() && burst < 256; ++burst) {
            ++m_phase.offered;
            if (Stream *stream = freeStream())
                start(*stream, 1, due);
            else
                ++m_phase.unsent;
            due = begin + nanoseconds(qint64(double(++next) * intervalNs));
        }
        turn(std::min(due, end));
    }
    Phase phase = endPhase(begin);
    return phase;
}

void Fleet::appended(Stream &stream, const wire::Appended &answer)
{
    const SteadyTime heardAt = stream.device->heardAt();
    stream.isBusy = false;
    --m_busy;
    stream.nextNumber += stream.bodies.size();
    for (std::size_t i = 0; i < answer.stored.size() && i < stream.bodies.size(); ++i)
        m_acknowledged.push_back({&stream, stream.bodies[i].id, answer.stored[i].seq});
    if (m_isMeasuring) {
        m_phase.acknowledged += answer.stored.size();
        m_phase.toAcknowledged.add(heardAt - stream.sentAt);
        m_phase.sinceIntended.add(heardAt - stream.intended);
    }
    refill(stream);
}

void Fleet::refused(Stream &stream, const wire::Error &error)
{
    stream.isBusy = false;
    --m_busy;
    if (error.expected)
        stream.nextNumber = *error.expected;
    if (m_isMeasuring) {
        m_phase.refused += stream.bodies.size();
        m_phase.toRefused.add(stream.device->heardAt() - stream.sentAt);
        m_phase.refusedWithoutTime += !error.retryAfterMs;
    }
    refill(stream);
}

void Fleet::becameOnline(Device &device)
{
    ++m_online;
    m_backAt[&device] = steadyNow();
}

void Fleet::wentOffline(Device &device, milliseconds wait)
{
    if (m_backAt.erase(&device) > 0)
        --m_online;
    m_dials.emplace(steadyNow() + wait, &device);
}

Storm Fleet::ride(milliseconds patience, const std::function<void()> &meanwhile)
{
    for (const auto &device : m_devices)
        device->resetAttempts();
    m_tries.clear();
    const SteadyTime begin = steadyNow();
    meanwhile();
    for (int i = 0; i < 50 && m_online == m_devices.size(); ++i)
        turn(steadyNow() + 10ms); // until the loss has been noticed
    while (m_online < m_devices.size() && steadyNow() < begin + patience)
        turn(begin + patience);

    Storm storm;
    storm.allBack = m_online == m_devices.size();
    std::vector<int> attempts;
    std::vector<double> back;
    for (const auto &device : m_devices) {
        attempts.push_back(device->attempts());
        const auto found = m_backAt.find(device.get());
        back.push_back(found == m_backAt.end() ? secondsOf(patience) : secondsOf(found->second - begin));
    }
    std::sort(attempts.begin(), attempts.end());
    std::sort(back.begin(), back.end());
    storm.seconds = back.back();
    storm.medianSeconds = back[back.size() / 2];
    storm.medianAttempts = attempts[attempts.size() / 2];
    storm.mostAttempts = attempts.back();
    // Any second, not only those of the clock: the tries are in order.
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; last < m_tries.size(); ++last) {
        while (m_tries[last].first - m_tries[first].first >= 1s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    storm.busiestSecond = double(most) / double(m_devices.size());
    return storm;
}

void Fleet::beginPhase()
{
    m_phase = {};
    m_isMeasuring = true;
    m_phase.relayBefore = bench::Usage::of(m_relayPid).value_or(bench::Usage());
    m_phase.selfBefore = bench::Usage::of(::getpid()).value_or(bench::Usage());
}

Phase Fleet::endPhase(SteadyTime begin)
{
    m_isMeasuring = false;
    m_phase.seconds = secondsOf(steadyNow() - begin);
    m_phase.relayAfter = bench::Usage::of(m_relayPid).value_or(bench::Usage());
    m_phase.selfAfter = bench::Usage::of(::getpid()).value_or(bench::Usage());
    return m_phase;
}

bool Fleet::isComplete() const
{
    std::map<const Stream *, Seq> heads;
    for (const Acknowledged &one : m_acknowledged) {
        Seq &head = heads[one.stream];
        head = std::max(head, one.seq);
    }
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const auto head = heads.find(m_streams[i]);
        const LogId log = LogId::of(m_streams[i]->conversation);
        if (head != heads.end() && m_devices[m_peer[i]]->taken(log) < head->second)
            return false;
    }
    return true;
}

bool Fleet::drain(milliseconds patience)
{
    const SteadyTime end = steadyNow() + patience;
    bool done = false;
    while (!done && steadyNow() < end) {
        run(100ms);
        done = m_busy == 0 && m_online == m_devices.size() && isComplete();
    }
    return done;
}

std::size_t Fleet::missingIn(const QString &database) const
{
    sqlite3 *opened = nullptr;
    const int result = sqlite3_open_v2(database.toUtf8().constData(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> connection(opened, &sqlite3_close);
    sqlite3_stmt *prepared = nullptr;
    const char *sql = "SELECT count(*) FROM entry JOIN conversation USING (conversation_no) "
                      "WHERE conversation.uid = ? AND entry.uid = ? AND seq = ?";
    if (result != SQLITE_OK || sqlite3_prepare_v2(opened, sql, -1, &prepared, nullptr) != SQLITE_OK)
        return m_acknowledged.size();
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> find(prepared, &sqlite3_finalize);
    std::size_t missing = 0;
    for (const Acknowledged &one : m_acknowledged) {
        const QByteArray conversation = one.stream->conversation.toBytes();
        const QByteArray id = one.id.toBytes();
        sqlite3_bind_blob(find.get(), 1, conversation.constData(), int(conversation.size()), SQLITE_STATIC);
        sqlite3_bind_blob(find.get(), 2, id.constData(), int(id.size()), SQLITE_STATIC);
        sqlite3_bind_int64(find.get(), 3, qint64(one.seq));
        missing += sqlite3_step(find.get()) != SQLITE_ROW || sqlite3_column_int(find.get(), 0) != 1;
        sqlite3_reset(find.get());
    }
    return missing;
}

} // namespace porchlight::load
