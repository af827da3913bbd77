// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, full
//
// Three accounts side by side; something has come in the second, and the third is open in another window.
import QtQuick
import "../fakes"

HarbourProfile {
    id: root

    accounts: FakeAccounts {}
    readonly property FakeProfile quay: HarbourProfile {
        handle: "liv.haugen"
        displayName: "Liv at the quay"
        accountKey: "77c1"
    }

    function arrange(window) {
        window.home.open("ife")
    }

    Component.onCompleted: {
        quay.face.picture = boat
        accounts.fill([{ profile: root }, { profile: quay, relay: "relay.quay.example:9550" }, { profileName: "account-3", standing: "elsewhere" }])
    }
}
