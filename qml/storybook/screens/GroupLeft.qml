// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, left
//
// A group that one was removed from: for reading.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        group.isMember = false
        group.isAdmin = false
        window.home.open("slipway")
        timeline.say({ event: "removed\n0 Tomás Reyes\n1 Liv Haugen", time: at(0, 10, 50) })
    }
}
