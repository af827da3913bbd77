// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Recovery kit, extreme
//
// It cannot be saved, for a long reason, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.recoveryKit.open()
        recovery.reveal()
        recovery.saveError = worst.sentence
        window.recoveryKit.proof.text = "XXXX"
        window.recoveryKit.prove()
    }
}
