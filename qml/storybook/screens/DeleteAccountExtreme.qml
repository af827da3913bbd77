// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delete account, extreme
//
// The longest handle, while it happens, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    handle: worst.handle
    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.deletion.open()
        window.deletion.typed.text = root.handle
        window.deletion.password.text = root.worst.word
        root.account.stage = "deleting"
    }
}
