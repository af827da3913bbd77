// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, empty
//
// A new account beside another: nobody is signed in to it yet, and there is a way back.
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
        accounts.fill([{ profile: liv }, { profile: root, standing: "new" }])
    }
}
