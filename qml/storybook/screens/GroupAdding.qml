// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, adding people
//
// Adding people: one of them does not let it happen.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        window.home.groupPage.open()
        window.home.groupPage.adding.open()
        group.people.toggle("u4")
        group.people.toggle("u5")
        group.error = "One of them does not let you add them. They can come by the invitation link."
        group.offersLink = true
    }
}
