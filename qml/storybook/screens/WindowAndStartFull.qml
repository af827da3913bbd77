// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Window and start, full
//
// A tray, and a start with the desktop.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.startsAtLogin = true
        desktop.settings.hidesToTray = true
        window.desktop.start.open()
    }
}
