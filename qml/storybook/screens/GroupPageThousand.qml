// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, extreme
//
// A thousand members: only those in sight are made.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        const many = crew.slice()
        for (let at = many.length; at < 1000; ++at)
            many.push({ key: "m" + at, name: at % 7 === 0 ? "" : "Member with the number " + at, handle: "member." + at, isAdmin: at < 14 })
        group.fill(many)
        window.home.groupPage.open()
        window.home.groupPage.list.currentIndex = 500
    }
}
