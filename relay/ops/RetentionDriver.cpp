// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/RetentionDriver.h"

#include "relay/ops/Log.h"

#include <algorithm>

namespace porchlight::relay {

RetentionDriver::RetentionDriver(Submit submit, const Clock &clock) : m_submit(std::move(submit)), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(every);
        run();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &RetentionDriver::next);
}

void RetentionDriver::start()
{
    m_timer.start(firstAfter);
}

quint64 RetentionDriver::nowMs() const
{
    return quint64(std::max<qint64>(0, m_clock.now().wall.count()));
}

void RetentionDriver::run(bool confirmed)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_hasBegun = false;
    m_phase = Phase::Parking;
    m_parked = m_purged = 0;
    ask(BeginRetention{nowMs(), confirmed});
}

void RetentionDriver::ask(const Operation &operation)
{
    const auto settled = [this](CommitStatus status, const Outcome &outcome) {
        const auto *retention = std::get_if<RetentionOutcome>(&outcome);
        m_inbox.post(
            [this, status, done = retention ? *retention : RetentionOutcome()] { this->settled(status, done); });
    };
    if (!m_submit(operation, settled))
        m_isRunning = false; // the relay is stopping
}

void RetentionDriver::settled(CommitStatus status, const RetentionOutcome &outcome)
{
    if (status != CommitStatus::Committed) {
        m_isRunning = false; // the next hour tries again
        return;
    }
    if (outcome.heldSinceMs) {
        m_isRunning = false;
        writeLog(LogLevel::Warning, "retention-held", {{"reason", QStringLiteral("the clock jumped")}});
        return;
    }
    if (m_hasBegun) {
        if (m_phase == Phase::Blobs && outcome.finished) {
            m_isRunning = false;
            writeLog(LogLevel::Info, "retention-done",
                     {{"parked", QString::number(m_parked)}, {"purged", QString::number(m_purged)}});
            return;
        }
        if (m_phase == Phase::Parking)
            m_parked += outcome.done;
        else if (m_phase == Phase::Purging)
            m_purged += outcome.done;
        if (outcome.finished)
            m_phase = m_phase == Phase::Parking ? Phase::Purging : Phase::Blobs;
    }
    m_hasBegun = true;
    m_pause.start();
}

void RetentionDriver::next()
{
    if (m_phase == Phase::Parking)
        ask(ParkDevices{nowMs()});
    else if (m_phase == Phase::Purging)
        ask(PurgeBodies{nowMs()});
    else
        ask(PurgeBlobs{nowMs()});
}

} // namespace porchlight::relay
