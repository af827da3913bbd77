// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/RehearsalClock.h"

#include <algorithm>
#include <utility>

namespace porchlight {

RehearsalClock::RehearsalClock(milliseconds from, std::shared_ptr<const Clock> machine)
    : m_machine(std::move(machine)), m_behindMs(std::max<qint64>(0, (m_machine->now().wall - from).count()))
{
}

Now RehearsalClock::now() const
{
    Now now = m_machine->now();
    now.wall -= milliseconds(m_behindMs.load());
    return now;
}

void RehearsalClock::goTo(milliseconds wall)
{
    const qint64 behindMs = std::max<qint64>(0, (m_machine->now().wall - wall).count());
    qint64 before = m_behindMs.load();
    while (behindMs < before && !m_behindMs.compare_exchange_weak(before, behindMs)) {
    }
}

void RehearsalClock::catchUp()
{
    m_behindMs = 0;
}

} // namespace porchlight
