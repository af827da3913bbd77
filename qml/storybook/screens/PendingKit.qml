// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, recovery kit
//
// No other device is left: the code of the recovery kit is typed.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true

    function arrange(window) {
        window.pending.kit.isOpen = true
        window.pending.kit.code.text = "7QK4-M2XW-PA9D-3HT6"
        recovery.end("wrongCode")
        window.pending.kit.code.focusInput()
    }
}
