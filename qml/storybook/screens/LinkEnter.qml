// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Link a device, full
//
// Linking another device: its code is being typed.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.linkDevice.open()
        window.linkDevice.code.text = "7QK4-M2XW-PA9D-3HT6"
    }
}
