// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, a device was linked
//
// One of one's own devices has linked another one.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        notices.account.deviceName = "Laptop in the kitchen"
        notices.account.time = at(0, 10, 12)
        notices.account.raise("deviceLinked")
    }
}
