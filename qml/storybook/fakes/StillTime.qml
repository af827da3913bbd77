// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The moment that it always is on pages and in tests of the windows: a Thursday, shortly before noon, wherever one is. So a
// page looks the same on every day, and no test runs over midnight.
import QtQuick
import Porchlight.Controls

QtObject {
    id: root

    function now() { return new Date(2026, 10, 12, 11, 55) }

    function at(daysAgo, hours, minutes, seconds) {
        const day = now()
        return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo, hours, minutes, seconds || 0)
    }

    Component.onCompleted: Moments.still = now()
}
