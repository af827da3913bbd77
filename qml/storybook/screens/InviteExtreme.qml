// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Invite, extreme
//
// A link of a relay with the longest of names, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.invite.open()
        invite.link = "porchlight://" + worst.word + ".example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA#1.3n0fXq2bKw7TqvYJm5uZ8cHsLrEaWdGi"
        window.invite.card.showsCode = true
    }
}
