// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Connection, empty
//
// The relay is reached directly.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.desktop.proxy.open()
    }
}
