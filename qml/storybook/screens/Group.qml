// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, full
//
// A group: who said what, what happened to it, who types.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        presence.typistsOf = { slipway: ["Maren Holt", "Yuki Arai"], kitchen: ["Nan", "Dad", "Bea"] }
        presence.typing = ["slipway", "kitchen"]
    }
}
