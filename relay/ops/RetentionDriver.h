// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "shared/base/Inbox.h"
#include "shared/base/Time.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace porchlight::relay {

/// Runs retention every hour: asks the store whether the clock can be believed, then parks devices, takes bodies
/// and blobs, in slices with a pause after each, so that sends in between wait for one slice at most. Lives on the main thread.
/// Decides nothing about what goes: that is the store's.
class RetentionDriver final : public QObject
{
    Q_OBJECT
public:
    static constexpr milliseconds every = 1h;
    static constexpr milliseconds firstAfter = 1min;
    static constexpr milliseconds pause = 20ms; ///< a slice is a few milliseconds: the writer stays free for nine tenths

    using Settled = std::function<void(CommitStatus, Outcome)>;
    /// False when it will not be done. May call @p settled on any thread.
    using Submit = std::function<bool(Operation operation, Settled settled)>;

    RetentionDriver(Submit submit, const Clock &clock);

    void start();
    /// Once more now; @p confirmed: the operator says that the clock is right. Nothing when a run is under way.
    void run(bool confirmed = false);
    bool isRunning() const { return m_isRunning; }

private:
    void ask(const Operation &operation);
    void settled(CommitStatus status, const RetentionOutcome &outcome);
    void next();
    quint64 nowMs() const;

    enum class Phase { Parking, Purging, Blobs };

    const Submit m_submit;
    const Clock &m_clock;
    QTimer m_timer;
    QTimer m_pause;
    bool m_isRunning = false;
    bool m_hasBegun = false;
    Phase m_phase = Phase::Parking;
    quint64 m_parked = 0;
    quint64 m_purged = 0;
    Inbox m_inbox;
};

} // namespace porchlight::relay
