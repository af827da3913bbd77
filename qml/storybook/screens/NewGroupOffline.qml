// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New group, offline
//
// A new group without a connection, and somebody whom one does not know.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        connection.state = "offline"
        window.newGroup.open()
        window.newGroup.title.text = "Saturday launch"
        groupMaker.people.toggle("u3")
        groupMaker.people.search = "mareike"
        groupMaker.waits = true
    }
}
