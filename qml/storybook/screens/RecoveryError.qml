// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Recovery kit, error
//
// The relay does not keep it, and the kit that there is was never confirmed.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        recovery.kit = "unconfirmed"
        window.recoveryKit.open()
        recovery.end("refused")
    }
}
