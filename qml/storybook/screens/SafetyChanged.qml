// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Safety number, changed
//
// The safety number has changed since it was compared; a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720
    safety.verified: "changed"

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.safetyNumber.open()
    }
}
