// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, nothing left
//
// Everything that was said is older than what the relay keeps.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        timeline.beginsHere = false
        timeline.gapBelow = "expired"
        window.home.open("oskar")
    }
}
