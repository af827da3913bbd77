// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Window and start, error
//
// Tray and start at login, where the file for that cannot be written.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.startRefusal = "The file for the start at login cannot be changed."
        desktop.setStartAtLogin(true)
        window.desktop.start.open()
    }
}
