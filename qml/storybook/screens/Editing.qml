// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, editing
//
// New words for an old message.
import QtQuick

Said {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.composer.edit(timeline.get(2).messageKey)
    }
}
