// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Connection, error
//
// A proxy of one's own, which the form does not take.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.proxy.kind = "socks5"
        desktop.proxy.host = "proxy.harbour.example"
        desktop.proxy.port = 1080
        desktop.proxy.user = "liv"
        desktop.proxy.hasPassword = true
        window.desktop.proxy.open()
        desktop.proxy.error = "A password needs a user."
    }
}
