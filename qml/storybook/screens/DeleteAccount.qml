// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delete account, full
//
// What goes and what stays when an account is deleted.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.deletion.open()
        window.deletion.typed.text = root.handle
    }
}
