// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: AccountRow
//
// One account in the list of all.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1200

    HarbourWords { id: words }
    component One: AccountRow {
        profileName: "account-2"
        name: "Liv Haugen"
        handle: "liv"
        relay: "relay.harbour.example:8440"
        avatarKey: "11a7"
        picture: ""
        unread: 0
        standing: "online"
        error: ""
        isCurrent: false
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        One { name: ""; handle: ""; relay: ""; avatarKey: ""; standing: "new"; mayGo: false }
    }
    Specimen {
        what: "full"
        One { isCurrent: true; mayGo: false }
        One { unread: 3; picture: words.boat }
    }
    Specimen {
        what: "about to be taken out"
        One { isGoing: true }
    }
    Specimen {
        what: "error"
        One { name: "account-2"; handle: ""; relay: ""; standing: "broken"; error: "The database of this profile is damaged. Nothing was changed." }
        One { name: "account-3"; handle: ""; relay: ""; standing: "elsewhere" }
    }
    Specimen {
        what: "extreme"
        One { name: words.name; handle: words.handle; relay: words.word; unread: 48213; standing: "offline" }
        One { name: words.families; handle: words.handle; standing: "signedOut"; isGoing: true; Layout.maximumWidth: 300 }
    }
}
