// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Link a device, comparing
//
// Linking another device: the digits.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.linkDevice.open()
        link.enter("7QK4")
        link.meet("Debian GNU/Linux 12 (bookworm)")
    }
}
