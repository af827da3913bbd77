// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, error
//
// The list of the accounts is damaged, one cannot be opened, another is signed out, and one is about to be taken out.
import QtQuick

Accounts {
    id: root

    function arrange(window) {
        quay.isSignedOut = true
        accounts.fill([{ profile: root }, { profile: quay, standing: "signedOut", relay: "relay.quay.example:9550" },
                       { profileName: "account-3", standing: "broken", error: "The database of this profile is damaged. Nothing was changed." }])
        accounts.error = "Some of the list of your accounts is not known here, and was left as it is."
        window.accountsPage.open()
        window.accountsPage.rows.itemAt(1).isGoing = true
    }
}
