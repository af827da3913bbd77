// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Devices, error
//
// The relay does not say, and this device may not link another one.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        link.mayLink = false
        devices.error = "There is no connection to the relay just now."
        window.devices.open()
    }
}
