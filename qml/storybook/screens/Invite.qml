// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Invite, full
//
// Somebody is invited to the relay, by a link and a code for their camera.
import QtQuick

HarbourProfile {
    function arrange(window) {
        window.home.open("ife")
        window.invite.open()
        window.invite.card.showsCode = true
    }
}
