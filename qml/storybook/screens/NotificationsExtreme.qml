// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Notifications, extreme
//
// Everything that there is to choose, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.settings.hasQuietHours = true
        desktop.settings.quietFrom = "00:00"
        desktop.settings.quietTo = "23:59"
        window.desktop.notifications.open()
    }
}
