// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, empty
//
// Alone in a group: no link, nobody to look for.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        group.fill(crew.slice(0, 1))
        window.home.open("slipway")
        window.home.groupPage.open()
    }
}
