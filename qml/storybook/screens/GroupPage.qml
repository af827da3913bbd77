// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, full
//
// The page of a group for one of its admins, with a link.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        timeline.picture = boat
        group.isOpen = true
        group.link = "porchlight://home.slipway.example:8440/g/2f7a91c08b3d44e5a1720c9be5d0f3aa#kq3VYb0o1uX9mQ2Rr8sT4wZ6yA7cD5eF1gH3iJ5kL7"
        window.home.groupPage.open()
    }
}
