// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New group, error
//
// A group that could not be made.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        window.newGroup.open()
        window.newGroup.title.text = "x".repeat(64)
        groupMaker.people.fill([])
        groupMaker.error = "One of them cannot be added yet: their Porchlight has made no keys. Make the group without them, and send them its link."
    }
}
