// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Link a device, empty
//
// Nothing is typed yet.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.linkDevice.open()
    }
}
