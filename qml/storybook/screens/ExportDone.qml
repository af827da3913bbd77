// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Export, done
//
// It lies in a folder now.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.exporting.open()
        root.exporting.path = "Documents/Porchlight export liv 2026-11-26"
        root.exporting.stage = "done"
    }
}
