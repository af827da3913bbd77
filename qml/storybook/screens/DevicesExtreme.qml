// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Devices, extreme
//
// As many devices as one may have, with names as long as they may be.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        const names = [worst.name, worst.word, worst.families, worst.stacked, worst.arabic, ""]
        devices.fill(Array.from({ length: 32 }, (_, at) => ({ name: names[at % names.length], isThis: at === 0, isConnected: at % 2 === 0, seen: worst.longAgo, behind: at * 99999 })))
        devices.error = worst.sentence
        window.devices.open()
        window.devices.rows.itemAt(1).begin("unlink")
    }
}
