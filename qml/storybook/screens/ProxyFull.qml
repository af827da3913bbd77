// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Connection, full
//
// A proxy of one's own.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.proxy.kind = "socks5"
        desktop.proxy.host = "proxy.harbour.example"
        desktop.proxy.port = 1080
        window.desktop.proxy.open()
    }
}
