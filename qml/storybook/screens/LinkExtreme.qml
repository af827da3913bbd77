// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Link a device, extreme
//
// A device with the worst of names, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.linkDevice.open()
        link.enter("7QK4")
        link.meet(worst.name)
    }
}
