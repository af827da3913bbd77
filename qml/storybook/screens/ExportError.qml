// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Export, error
//
// The folder is full.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.exporting.open()
        root.exporting.error = "There is no room left on that disk. Nothing was left behind there."
    }
}
