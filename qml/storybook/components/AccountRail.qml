// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: AccountRail
//
// The accounts of a window at its edge.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1000

    HarbourWords { id: words }
    FakeAccounts { id: two }
    FakeAccounts { id: many; canAdd: false }
    FakeProfile { id: liv }
    FakeProfile { id: quay; displayName: "Quay"; handle: "quay"; accountKey: "77c1" }
    FakeProfile { id: worst; displayName: words.name; handle: words.handle; accountKey: "0b1c" }

    Component.onCompleted: {
        quay.conversations.totalUnread = 3
        two.fill([{ profile: liv }, { profile: quay, standing: "offline" }])
        many.fill([{ profile: worst }, { profile: quay }].concat(["elsewhere", "broken", "opening", "elsewhere", "broken", "opening", "elsewhere"].map(
            (standing, at) => ({ profileName: "account-" + (at + 3), standing: standing }))))
    }

    Specimen {
        what: "full"
        AccountRail { accounts: two; Layout.preferredHeight: 260 }
    }
    Specimen {
        what: "extreme"
        AccountRail { accounts: many; Layout.preferredHeight: 320 }
    }
}
