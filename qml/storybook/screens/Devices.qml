// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Devices, full
//
// Four devices: this one, one that is there, one that was, one about to be taken away.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        devices.fill([
            { name: "Laptop on the boat", isThis: true, isConnected: true, seen: at(0, 10, 50) },
            { name: "Desk", isConnected: true, seen: at(0, 10, 49), behind: 3 },
            { name: "Old phone with a name that is longer than any row could ever show in one line", seen: at(3, 9, 0), behind: 1204 },
            { name: "", seen: at(40, 9, 0), behind: 20000 }
        ])
        window.home.open("ife")
        window.devices.open()
        window.devices.rows.itemAt(1).begin("rename")
        window.devices.rows.itemAt(2).begin("unlink")
    }
}
