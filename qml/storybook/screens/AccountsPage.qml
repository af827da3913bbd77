// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, all of them
//
// The page of the accounts, and beside them two that are on this computer and not in the window.
import QtQuick

Accounts {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.accountsPage.open()
    }

    Component.onCompleted: {
        accounts.others.append({ profileName: "account-4", handle: "liv", relay: "relay.quay.example:9550", isElsewhere: false })
        accounts.others.append({ profileName: "kit", handle: "", relay: "", isElsewhere: true })
    }
}
