// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Link a device, error
//
// Linking another device: it did not answer.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.linkDevice.open()
        link.end("noAnswer")
    }
}
