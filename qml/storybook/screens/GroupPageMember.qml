// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, error
//
// The page of a group for a member that may not change it, and what hindered the last try.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        group.isAdmin = false
        window.home.groupPage.open()
        group.error = "Only admins can do that."
    }
}
