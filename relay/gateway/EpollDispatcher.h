// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/TurnMeter.h"
#include "shared/base/Time.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace porchlight::relay {

/// Qt's events on epoll(7), for a thread with thousands of sockets: the one that comes with Qt asks the kernel about
/// each of them at every turn. A turn is: what was posted, then at most turnMax sockets that are ready, then what all
/// of that wrote, then timers. What would make it longer than turnTimeMax is left to the next one, but for a few of each
/// kind. Owns its two descriptors and watches those of the notifiers; lives on the thread it is
/// given to with QThread::setEventDispatcher(). Only wakeUp() and interrupt() are called from elsewhere.
///
/// Who refuses most of what it reads asks for rests: then the sockets are read once in restPeriod instead of whenever
/// one of them has something, and what each has by then costs one call instead of several. Whatever else there is to
/// do, above all what was committed, is done at once as ever.
///
/// Writing is tried before it is asked for: a notifier for writing fires once at the end of the turn in which it was
/// enabled, and epoll hears of it only if it still wants something after that. Nearly always the kernel has room.
class EpollDispatcher final : public QAbstractEventDispatcher
{
public:
    /// Sockets in one turn: so that answers leave, and what other threads have to say is heard, however many are ready.
    static constexpr int turnMax = 40;
    /// A turn that has lasted so long reads no more than shareMin sockets, and writes twice as many; so does one that
    /// begins with writing left to do.
    static constexpr std::chrono::microseconds turnTimeMax{2'500};
    static constexpr int shareMin = 4;
    /// A third of what a refusal may take (G19), with room for reading what has come meanwhile.
    static constexpr milliseconds restPeriod{30};

    /// @p meter: outlives it; none: nothing is measured.
    explicit EpollDispatcher(TurnMeters *meters = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 intervalMs, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    /// Once all sockets that are ready have been read, none is until restPeriod after they last began to be. On its
    /// thread.
    void restAfterwards() { m_wantsRest = true; }

    void wakeUp() override;
    void interrupt() override;

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    /// One descriptor, by the types of QSocketNotifier.
    struct Watch
    {
        std::array<QSocketNotifier *, 3> notifiers{};
        quint32 armed = 0;      ///< what epoll was told
        quint32 generation = 0; ///< descriptors are used again, also while a turn still tells of the last one
        bool isAdded = false;
        bool isDirty = false;   ///< in m_dirty
    };
    struct Timer
    {
        QObject *object = nullptr;
        milliseconds interval{0};
        Qt::TimerType type = Qt::CoarseTimer;
        SteadyTime due;
        bool isFiring = false;
    };

    void turnBegins();
    bool isTurnLong() const;
    void turnEnded();
    bool waitForSockets(bool mayBlock);
    /// True while the sockets are left alone: it has waited, if it might, for anything else.
    bool rested(bool mayBlock);
    int timeoutMs(bool mayBlock) const;
    void takeWakeUp();
    void fireSocket(quint64 tag, quint32 events);
    bool fire(int descriptor, QSocketNotifier::Type type, quint32 generation);
    bool tryWriting();
    void markDirty(int descriptor, Watch &watch);
    void tellKernel();
    void tellKernel(int descriptor, Watch &watch);
    bool fireTimers();

    TurnMeters *const m_meters;
    const int m_epoll;
    const int m_wakeUp; ///< eventfd(2)
    std::atomic<bool> m_woken{false};
    std::atomic<bool> m_interrupted{false};
    std::unordered_map<int, Watch> m_watches;
    quint32 m_lastGeneration = 0;
    std::vector<int> m_dirty;                          ///< epoll is to be told before the next wait
    std::vector<std::pair<int, quint32>> m_wantToWrite; ///< not tried yet: descriptor and generation
    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<SteadyTime, int>> m_due;
    SteadyTime m_turnBegan; ///< when the last wait ended
    std::chrono::nanoseconds m_processorThen{0};
    bool m_wantsRest = false;
    SteadyTime m_passBegan; ///< since when the sockets are waited for or read: after a quiet time there is no rest
    SteadyTime m_restingUntil;
};

} // namespace porchlight::relay
