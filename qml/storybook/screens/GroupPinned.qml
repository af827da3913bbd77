// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, pinned
//
// What the group has pinned stands above what is said.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        groups.pins.pins = [
            { messageKey: "p1", author: "Maren Holt", text: "Launch is on Saturday at nine, from the north slip. Bring gloves; the ropes are still wet and the tide turns at eleven." },
            { messageKey: "p2", author: "Yuki Arai", text: "The key hangs behind the blue door." }]
        window.home.open("slipway")
    }
}
