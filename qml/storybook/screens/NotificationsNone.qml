// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Notifications, empty
//
// A desktop that shows no notifications, and somebody who wants none of their words in them.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.hasNotifications = false
        desktop.settings.showsContent = false
        window.desktop.notifications.open()
    }
}
