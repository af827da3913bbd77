// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/ops/ExitCode.h"
#include "relay/ops/Settings.h"
#include "shared/base/RehearsalClock.h"

#include <QObject>
#include <QSocketNotifier>

namespace porchlight::relay {

/// "2026-11-03T18:30:00Z"; nothing for what is no time, or one of no particular place.
std::optional<milliseconds> readRehearsalTime(const QString &text);

/// Why a relay with these may not have a past of its own: others can reach it, or have something in it already. The folder
/// is locked.
std::optional<Failure> whyNoRehearsal(const Settings &settings, const QString &dataFolder);

/// Leads the clock of a relay that invented people use (`--rehearsal-from`): each line of its input is a time to go to, and is
/// answered with "time …" on standard output once the clock is there, so whoever wrote it knows by when what is done next is
/// dated. When the input ends, the clock catches up for good. Lives on the main thread; never waits.
class Rehearsal final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype lineBytesMax = 64;

    /// @p input: a file descriptor, which stays open.
    explicit Rehearsal(std::shared_ptr<RehearsalClock> clock, int input = 0);

private:
    void read();
    void answer() const;

    const std::shared_ptr<RehearsalClock> m_clock;
    const int m_input;
    QByteArray m_begun; ///< of a line
    QSocketNotifier m_notifier;
};

} // namespace porchlight::relay
