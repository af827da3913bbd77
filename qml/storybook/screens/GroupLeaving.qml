// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group page, leaving
//
// The only admin leaves, and says who becomes one.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.home.open("slipway")
        group.fill(crew.map(member => Object.assign({}, member, { isAdmin: member.isMe === true })))
        window.home.groupPage.open()
        window.home.groupPage.leaving.open()
        window.home.groupPage.leaving.successor = "u4"
        window.home.groupPage.leaving.successorName = "Bea Lindqvist"
    }
}
