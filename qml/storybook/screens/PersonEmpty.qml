// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Person, empty
//
// Somebody who has given no name, no picture and no word about themselves.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        conversations.fill([{ key: "oskar", name: "", handle: "oskar", avatarKey: "u5" }])
        window.home.open("oskar")
        window.home.timelinePane.person.open()
    }
}
