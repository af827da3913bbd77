// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Open a link, extreme
//
// The longest address, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.linkStep.show("https://" + "quay.".repeat(40) + "example/" + worst.word + "?" + "tide=".repeat(200))
    }
}
