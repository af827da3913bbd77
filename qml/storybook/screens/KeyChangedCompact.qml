// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, key changed, narrow
//
// The safety number of somebody has changed, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.home.open("ife")
        timeline.noticeBelow = "keyChanged"
        notices.here.raise("keyChanged")
    }
}
