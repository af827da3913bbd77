// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/Load.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace porchlight::bench {

namespace {

constexpr auto patience = 60s;

SteadyTime steadyNow()
{
    return std::chrono::steady_clock::now();
}

/// Runs the event loop until it is so, or it is too late.
bool waitUntil(const std::function<bool()> &isSo, SteadyTime deadline)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (isSo() || steadyNow() >= deadline)
            loop.quit();
    });
    timer.start(5ms);
    if (!isSo())
        loop.exec();
    return isSo();
}

} // namespace

double LoadResult::microsPerMessage(const Usage &before, const Usage &after) const
{
    return committed == 0 ? 0 : std::chrono::duration<double, std::micro>(after.cpu - before.cpu).count() / double(committed);
}

Load::Load(const QString &relayUrl, qint64 relayPid, const Population &population, int bodyBytes)
    : m_relayPid(relayPid), m_body(m_random.bytes(bodyBytes))
{
    for (const Resident &resident : population.residents)
        m_devices.push_back(std::make_unique<LoadDevice>(relayUrl, resident, *this));
    for (const Pair &pair : population.pairs) {
        m_windows.push_back({m_devices[pair.first].get(), pair.conversation});
        m_windows.push_back({m_devices[pair.second].get(), pair.conversation});
    }
}

QString Load::begin()
{
    const auto areOnline = [this] {
        return !m_trouble.isEmpty()
            || std::all_of(m_devices.begin(), m_devices.end(), [](const auto &device) { return device->isOnline(); });
    };
    if (!waitUntil(areOnline, steadyNow() + patience))
        failed(QStringLiteral("not all devices could connect"));
    for (const Window &window : m_windows)
        send(window, steadyNow(), 1);
    drain();
    return m_trouble;
}

LoadResult Load::saturate(milliseconds duration, int messagesPerRequest)
{
    m_refill = std::size_t(messagesPerRequest);
    for (const Window &window : m_windows) {
        for (int i = 0; i < messagesPerRequest; ++i)
            send(window, steadyNow(), m_refill);
    }
    waitUntil([] { return false; }, steadyNow() + duration / 4); // until the queues are as long as they get
    beginPhase();
    const SteadyTime begin = steadyNow();
    waitUntil([this] { return !m_trouble.isEmpty(); }, begin + duration);
    LoadResult result = endPhase(begin);
    m_refill = 0;
    drain();
    return result;
}

LoadResult Load::openLoop(milliseconds duration, int messagesPerSecond)
{
    beginPhase();
    const SteadyTime begin = steadyNow();
    const auto interval = nanoseconds(std::chrono::nanoseconds(1s).count() / messagesPerSecond);
    const auto count = qint64(duration / interval);
    qint64 next = 0;
    std::uniform_int_distribution<std::size_t> anyWindow(0, m_windows.size() - 1);
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (; next < count && begin + next * interval <= steadyNow(); ++next)
            send(m_windows[anyWindow(m_choice)], begin + next * interval, std::size_t(wire::bodiesMax));
    });
    timer.start(1ms);
    waitUntil([&] { return next >= count || !m_trouble.isEmpty(); }, steadyNow() + duration + patience);
    drain(); // the last ones are measured too
    return endPhase(begin);
}

void Load::acknowledged(LoadDevice &device, const ConversationId &conversation, SteadyTime intended)
{
    --m_unacknowledged;
    if (m_isMeasuring) {
        ++m_result.committed;
        m_result.toCommitted.add(intended, steadyNow());
    }
    if (m_refill > 0)
        send({&device, conversation}, steadyNow(), m_refill);
}

void Load::arrived(const wire::Entry &entry)
{
    const auto found = m_underway.find(entry.id);
    if (found == m_underway.end())
        return failed(QStringLiteral("a message arrived twice, or was never sent"));
    if (m_isMeasuring)
        m_result.toArrived.add(*found, steadyNow());
    m_underway.erase(found);
}

void Load::markedDelivered(SteadyTime intended)
{
    --m_unmarked;
    if (m_isMeasuring)
        m_result.toDelivered.add(intended, steadyNow());
}

void Load::failed(const QString &what)
{
    if (m_trouble.isEmpty())
        m_trouble = what;
}

void Load::send(const Window &window, SteadyTime intended, std::size_t bodiesMax)
{
    const auto id = m_random.id<MessageId>();
    m_underway.insert(id, intended);
    ++m_unacknowledged;
    ++m_unmarked;
    ++m_sentInAll;
    m_result.sent += m_isMeasuring;
    window.device->send(window.conversation, id, m_body, intended, bodiesMax);
}

void Load::beginPhase()
{
    m_result = {};
    m_isMeasuring = true;
    m_result.relayBefore = Usage::of(m_relayPid).value_or(Usage());
    m_result.loadBefore = Usage::of(QCoreApplication::applicationPid()).value_or(Usage());
}

LoadResult Load::endPhase(SteadyTime begin)
{
    m_isMeasuring = false;
    m_result.seconds = std::chrono::duration<double>(steadyNow() - begin).count();
    m_result.relayAfter = Usage::of(m_relayPid).value_or(Usage());
    m_result.loadAfter = Usage::of(QCoreApplication::applicationPid()).value_or(Usage());
    return std::move(m_result);
}

void Load::drain()
{
    const auto isDone = [this] { return m_unacknowledged == 0 && m_unmarked == 0 && m_underway.isEmpty(); };
    waitUntil([&] { return isDone() || !m_trouble.isEmpty(); }, steadyNow() + patience);
    if (!isDone()) {
        failed(QStringLiteral("lost: %1 without ✓, %2 not arrived, %3 not marked")
                   .arg(m_unacknowledged).arg(m_underway.size()).arg(m_unmarked));
    }
}

} // namespace porchlight::bench
