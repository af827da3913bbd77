// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Recovery kit, full
//
// A recovery kit was made: its code, this once.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.recoveryKit.open()
        recovery.reveal()
        recovery.save()
    }
}
