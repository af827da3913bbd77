// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Invite, error
//
// The operator of this relay hands out invitations.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        root.invite.refusal = "On this relay its operator invites people. Ask them for an invitation."
        window.home.open("ife")
        window.invite.open()
    }
}
