// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Devices, empty
//
// The relay is being asked which devices there are.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        devices.isBusy = true
        recovery.kit = "none"
        window.devices.open()
    }
}
