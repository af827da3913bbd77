// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Finder, error
//
// Nobody has that handle.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.finder.open()
        window.finder.input.text = "mareen"
        finder.error = "Nobody here has that handle."
    }
}
