// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Palette, empty
//
// No command is called so.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.jump.popup.open()
        window.jump.popup.input.text = ">xylophone"
    }
}
