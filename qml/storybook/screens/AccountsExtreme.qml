// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Accounts, extreme
//
// As many as there can be, with the worst names, in a low and narrow window.
import QtQuick
import "../fakes"

HarbourProfile {
    id: root

    windowWidth: 720
    windowHeight: 480
    accounts: FakeAccounts {}
    displayName: worst.name
    handle: worst.handle
    readonly property FakeProfile other: HarbourProfile {
        displayName: root.worst.families
        handle: root.worst.handle
        accountKey: "77c1"
    }
    readonly property FakeProfile third: HarbourProfile {
        displayName: root.worst.word
        handle: root.worst.handle
        accountKey: "0b1c"
    }

    function arrange(window) {
        window.accountsPage.open()
    }

    Component.onCompleted: {
        other.conversations.totalUnread = 48213
        const shut = ["opening", "elsewhere", "broken", "opening", "elsewhere", "broken"]
        accounts.fill([{ profile: root, standing: "offline" }, { profile: other, relay: worst.word }, { profile: third, standing: "waiting" }].concat(
            shut.map((standing, at) => ({ profileName: "account-" + (at + 4), standing: standing, error: at === 2 ? worst.sentence : "" }))))
    }
}
