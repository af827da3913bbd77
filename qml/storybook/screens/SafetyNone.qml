// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Safety number, empty
//
// No safety number yet.
import QtQuick

HarbourProfile {
    id: root

    safety.known: false

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.safetyNumber.open()
    }
}
