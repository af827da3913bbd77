// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Palette, full
//
// Going somewhere by a part of a name, with the commands that fit.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.jump.popup.open()
        window.jump.popup.input.text = "ma"
    }
}
