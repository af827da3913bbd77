// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Connection, extreme
//
// The longest of everything, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.proxy.kind = "http"
        desktop.proxy.host = worst.word
        desktop.proxy.port = 65535
        desktop.proxy.user = worst.name
        desktop.proxy.hasPassword = true
        window.desktop.proxy.open()
        desktop.proxy.error = worst.sentence
    }
}
