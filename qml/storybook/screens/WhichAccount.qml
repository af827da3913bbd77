// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Which account, full
//
// Two of the accounts are on the relay that a link into a group leads to.
import QtQuick

Accounts {
    id: root

    function arrange(window) {
        window.home.open("ife")
        accounts.ask("group", "relay.harbour.example:8440", [0, 1], 0)
    }

    Component.onCompleted: accounts.fill([{ profile: root }, { profile: quay }, { profileName: "account-3", standing: "elsewhere" }])
}
