// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/MachineClock.h"

#include <atomic>
#include <memory>

namespace porchlight {

/// A clock on whose wall it is earlier than it is, and which only catches up: what is done by it is in the past, as history
/// that was made up for a demo has to be. `wall` goes on like the machine's, is set forward and never back, and is never
/// ahead of the machine's; `mono` is the machine's. Any thread.
class RehearsalClock final : public Clock
{
public:
    /// @p from: what the wall says first; no later than the machine's.
    explicit RehearsalClock(milliseconds from, std::shared_ptr<const Clock> machine = std::make_shared<MachineClock>());

    Now now() const override;

    /// Forward to @p wall, but not beyond the machine's time. What has passed already changes nothing.
    void goTo(milliseconds wall);
    /// From here on it is the machine's clock.
    void catchUp();

private:
    const std::shared_ptr<const Clock> m_machine;
    std::atomic<qint64> m_behindMs; ///< never below 0, and only ever less: so no reader sees the wall go back
};

} // namespace porchlight
