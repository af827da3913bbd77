// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RelayChecks: what a connection has to do with devices that are taken away. What that means is UnlinkChecks' to know.

#include "tests/simulation/checks/RelayChecks.h"

namespace porchlight::simulation {

void RelayChecks::leavingDone(Connection &connection, const wire::Done &frame)
{
    const auto found = connection.requests.find(frame.request);
    const auto unlinked = found == connection.requests.end() ? std::nullopt : found->second.unlinked;
    if (answered(connection, frame.request) && unlinked && connection.device)
        m_unlinks.answered({connection.device->account, *unlinked});
}

void RelayChecks::stepEnded()
{
    const std::set<DeviceId> gone = m_unlinks.takeDue();
    for (const auto &[id, connection] : m_connections) {
        if (connection.device && gone.contains(*connection.device))
            m_scene.alarm.raise("I10", QStringLiteral("a device is connected that was taken away"));
    }
}

} // namespace porchlight::simulation
