// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, menu
//
// What can be done with a message.
import QtQuick

Said {
    id: root

    function arrange(window) {
        window.home.open("ife")
        const list = window.home.timelinePane.messages.list
        list.forceActiveFocus()
        list.currentIndex = 2
        list.forceLayout()
        list.currentItem.askMenu()
    }
}
