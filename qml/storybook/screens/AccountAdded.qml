// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, empty
//
// A new account beside another: nobody is signed in to it yet, and there is a way back, and one to an account
// that was taken out.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false
    displayName: ""
    handle: ""
    accountKey: ""
    accounts: FakeAccounts {}
    readonly property FakeProfile liv: HarbourProfile {}

    Component.onCompleted: {
        accounts.current = root
        accounts.others.append({ profileName: "account-4", handle: "liv", relay: "relay.quay.example:9550", isElsewhere: false })
        accounts.fill([{ profile: liv }, { profile: root, standing: "new" }])
    }
}
