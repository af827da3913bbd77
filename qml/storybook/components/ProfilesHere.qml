// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ProfilesHere
//
// Accounts that are on this computer and not in the window.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    HarbourWords { id: words }
    FakeAccounts { id: none }
    FakeAccounts { id: some }
    FakeAccounts { id: many }

    Component.onCompleted: {
        some.others.append({ profileName: "account-2", handle: "liv", relay: "relay.quay.example:9550", isElsewhere: false })
        some.others.append({ profileName: "kit", handle: "", relay: "", isElsewhere: true })
        many.others.append({ profileName: "account-2", handle: words.handle, relay: words.word, isElsewhere: false })
        many.others.append({ profileName: "abcdefghijklmnopqrstuvwxyz-00000", handle: "", relay: "", isElsewhere: true })
    }

    Specimen {
        what: "empty"
        ProfilesHere { others: none.others; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        ProfilesHere { others: some.others; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        ProfilesHere { others: many.others; Layout.fillWidth: true }
    }
}
