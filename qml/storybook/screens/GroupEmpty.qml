// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, empty
//
// A group that was made a minute ago: nobody has said anything.
import QtQuick

SlipwayProfile {
    id: root

    function messagesOf(key) {
        return [{ event: "created\n1 Liv Haugen", time: at(0, 10, 50) }]
    }
    function arrange(window) {
        group.fill(crew.slice(0, 1))
        window.home.open("allotment")
    }
}
