// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Export, full
//
// Taking everything along, halfway.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.exporting.open()
        root.exporting.stage = "running"
        root.exporting.messages = 48213
        root.exporting.share = 0.42
    }
}
