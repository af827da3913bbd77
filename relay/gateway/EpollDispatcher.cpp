// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/EpollDispatcher.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <limits>
#include <utility>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::array<quint32, 3> eventsOf{EPOLLIN, EPOLLOUT, EPOLLPRI}; // by QSocketNotifier::Type

constexpr quint64 tagOf(int descriptor, quint32 generation)
{
    return (quint64(generation) << 32) | quint32(descriptor);
}

/// Of this thread, so far.
std::chrono::nanoseconds processorTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

EpollDispatcher::EpollDispatcher(TurnMeters *meters)
    : m_meters(meters), m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{EPOLLIN, {.u64 = tagOf(m_wakeUp, 0)}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeUp);
    ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    m_woken = false; // before what was posted is sent: whatever is posted from now on wakes us again
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool includesSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    bool did = includesSockets && tryWriting();
    // Who runs turns one by one wants to look after each at what it has brought; a loop in exec() is interrupted instead.
    const bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_woken
        && m_wantToWrite.empty() && (!did || flags.testFlag(QEventLoop::EventLoopExec));
    if (mayBlock)
        Q_EMIT aboutToBlock();
    if (m_interrupted)
        return did;
    if (includesSockets) {
        did |= waitForSockets(mayBlock);
        did |= tryWriting();
    }
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        did |= fireTimers();
    return did;
}

// ---- sockets

void EpollDispatcher::turnBegins()
{
    m_turnBegan = SteadyClock::now();
    if (m_meters)
        m_processorThen = processorTime();
}

bool EpollDispatcher::isTurnLong() const
{
    return m_turnBegan != SteadyTime() && SteadyClock::now() - m_turnBegan >= turnTimeMax;
}

void EpollDispatcher::turnEnded()
{
    if (!m_meters || m_turnBegan == SteadyTime())
        return;
    const SteadyTime now = SteadyClock::now();
    m_meters->clock.ended(now - m_turnBegan, now);
    m_meters->processor.ended(processorTime() - m_processorThen, now);
}

bool EpollDispatcher::waitForSockets(bool mayBlock)
{
    tellKernel();
    turnEnded();
    if (rested(mayBlock && !m_woken)) {
        turnBegins();
        return false;
    }
    std::array<epoll_event, turnMax> events;
    const int count = ::epoll_wait(m_epoll, events.data(), turnMax, timeoutMs(mayBlock && !m_woken));
    turnBegins();
    // Who is behind with writing reads no more than it gets rid of: else what many ask for would pile up as answers.
    const bool isBehind = !m_wantToWrite.empty();
    int fired = 0;
    while (fired < count && (fired < shareMin || !(isBehind || isTurnLong()))) { // epoll tells again of those that are left
        const epoll_event &event = events[std::size_t(fired++)];
        fireSocket(event.data.u64, event.events);
    }
    if (fired == count && count < turnMax) { // none is left that was ready
        const SteadyTime now = SteadyClock::now();
        m_restingUntil = std::exchange(m_wantsRest, false) ? m_passBegan + restPeriod : now;
        m_passBegan = std::max(now, m_restingUntil);
    }
    return count > 0;
}

bool EpollDispatcher::rested(bool mayBlock)
{
    const auto left = std::chrono::ceil<milliseconds>(m_restingUntil - SteadyClock::now());
    if (left <= 0ms)
        return false;
    const int leftMs = int(left.count());
    const int waitMs = timeoutMs(mayBlock);
    pollfd wakeUp{m_wakeUp, POLLIN, 0};
    if (::poll(&wakeUp, 1, waitMs < 0 ? leftMs : std::min(waitMs, leftMs)) > 0)
        takeWakeUp();
    return true;
}

/// In milliseconds, as epoll_wait(2) takes it: never too early.
int EpollDispatcher::timeoutMs(bool mayBlock) const
{
    if (!mayBlock)
        return 0;
    if (m_due.empty())
        return -1;
    const auto left = std::chrono::ceil<milliseconds>(m_due.begin()->first - SteadyClock::now()).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

void EpollDispatcher::fireSocket(quint64 tag, quint32 events)
{
    const int descriptor = int(quint32(tag));
    const quint32 generation = quint32(tag >> 32);
    if (descriptor == m_wakeUp)
        return takeWakeUp();
    // An error or a hang-up is for whoever there is.
    const quint32 any = events & (EPOLLERR | EPOLLHUP);
    for (const auto type : {QSocketNotifier::Exception, QSocketNotifier::Read, QSocketNotifier::Write}) {
        if (events & (eventsOf[type] | any))
            fire(descriptor, type, generation);
    }
}

void EpollDispatcher::takeWakeUp()
{
    quint64 count = 0;
    [[maybe_unused]] const auto got = ::read(m_wakeUp, &count, sizeof count);
}

/// Looks for it anew each time: a slot may have deleted the next one.
bool EpollDispatcher::fire(int descriptor, QSocketNotifier::Type type, quint32 generation)
{
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || found->second.generation != generation || !found->second.notifiers[type])
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(found->second.notifiers[type], &event);
    return true;
}

bool EpollDispatcher::tryWriting()
{
    bool did = false;
    auto wanted = std::exchange(m_wantToWrite, {});
    int tried = 0;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (tried++ >= 2 * shareMin && isTurnLong()) {
            m_wantToWrite.insert(m_wantToWrite.begin(), it, wanted.end());
            break;
        }
        const auto [descriptor, generation] = *it;
        did |= fire(descriptor, QSocketNotifier::Write, generation);
        const auto found = m_watches.find(descriptor);
        if (found != m_watches.end() && found->second.notifiers[QSocketNotifier::Write])
            markDirty(descriptor, found->second); // it did not get rid of all
    }
    return did;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto [it, isNew] = m_watches.try_emplace(descriptor);
    Watch &watch = it->second;
    if (isNew)
        watch.generation = ++m_lastGeneration;
    watch.notifiers[notifier->type()] = notifier;
    if (notifier->type() == QSocketNotifier::Write)
        m_wantToWrite.emplace_back(descriptor, watch.generation);
    else
        markDirty(descriptor, watch);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || found->second.notifiers[notifier->type()] != notifier)
        return;
    Watch &watch = found->second;
    watch.notifiers[notifier->type()] = nullptr;
    if (std::ranges::any_of(watch.notifiers, [](const QSocketNotifier *other) { return other; })) {
        markDirty(descriptor, watch);
        return;
    }
    // At once: the descriptor may be closed next, and mean another socket after that.
    if (watch.isAdded)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watches.erase(found);
}

void EpollDispatcher::markDirty(int descriptor, Watch &watch)
{
    if (!std::exchange(watch.isDirty, true))
        m_dirty.push_back(descriptor);
}

void EpollDispatcher::tellKernel()
{
    for (const int descriptor : m_dirty) {
        if (const auto found = m_watches.find(descriptor); found != m_watches.end())
            tellKernel(descriptor, found->second);
    }
    m_dirty.clear();
}

void EpollDispatcher::tellKernel(int descriptor, Watch &watch)
{
    watch.isDirty = false;
    quint32 wanted = 0;
    for (std::size_t type = 0; type < eventsOf.size(); ++type)
        wanted |= watch.notifiers[type] ? eventsOf[type] : 0;
    if (watch.isAdded && wanted == watch.armed)
        return;
    epoll_event event{wanted, {.u64 = tagOf(descriptor, watch.generation)}};
    if (::epoll_ctl(m_epoll, watch.isAdded ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event) != 0) {
        qWarning("EpollDispatcher: descriptor %d cannot be watched (error %d)", descriptor, errno);
        return;
    }
    watch.isAdded = true;
    watch.armed = wanted;
}

// ---- timers

void EpollDispatcher::registerTimer(int timerId, qint64 intervalMs, Qt::TimerType timerType, QObject *object)
{
    const SteadyTime due = SteadyClock::now() + milliseconds(intervalMs);
    m_timers[timerId] = {object, milliseconds(intervalMs), timerType, due};
    m_due.emplace(due, timerId);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const auto node = m_timers.extract(timerId);
    if (node.empty())
        return false;
    m_due.erase({node.mapped().due, timerId});
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    const auto ours = [object](const auto &entry) { return entry.second.object == object; };
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            m_due.erase({timer.due, id});
    }
    return std::erase_if(m_timers, ours) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> list;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            list.append(TimerInfo(id, int(timer.interval.count()), timer.type));
    }
    return list;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = m_timers.find(timerId);
    if (found == m_timers.end())
        return -1;
    const auto left = std::chrono::ceil<milliseconds>(found->second.due - SteadyClock::now()).count();
    return int(std::max<qint64>(left, 0));
}

bool EpollDispatcher::fireTimers()
{
    const SteadyTime now = SteadyClock::now();
    std::vector<int> due; // each once in a turn: one of 0 ms would never let the sockets have theirs
    for (auto it = m_due.begin(); it != m_due.end() && it->first <= now; ++it)
        due.push_back(it->second);
    bool did = false;
    for (const int id : due) {
        auto found = m_timers.find(id);
        if (found == m_timers.end() || found->second.due > now)
            continue; // a slot has stopped it, or begun it anew
        Timer &timer = found->second;
        m_due.erase({timer.due, id});
        timer.due = std::max(timer.due + timer.interval, now); // what was missed is not made up for
        m_due.emplace(timer.due, id);
        if (std::exchange(timer.isFiring, true))
            continue; // it is its own slot that runs an event loop
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        did = true;
        found = m_timers.find(id);
        if (found != m_timers.end())
            found->second.isFiring = false;
    }
    return did;
}

// ---- from any thread

void EpollDispatcher::wakeUp()
{
    if (m_woken.exchange(true) || QThread::currentThread() == thread())
        return; // whoever is awake looks once more before it sleeps
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeUp, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace porchlight::relay
