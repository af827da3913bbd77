// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New group, full
//
// A new group: some are chosen.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.newGroup.open()
        window.newGroup.title.text = "Saturday launch"
        groupMaker.picture = boat
        groupMaker.people.toggle("u3")
        groupMaker.people.toggle("u8")
        groupMaker.people.toggle("u0")
        groupMaker.people.toggle("u2")
        groupMaker.people.toggle("u9")
    }
}
