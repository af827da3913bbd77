// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Notifications, full
//
// What the desktop is told, with quiet hours.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.settings.hasQuietHours = true
        window.desktop.notifications.open()
    }
}
