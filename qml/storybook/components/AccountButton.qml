// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: AccountButton
//
// One account on the rail.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1000

    HarbourWords { id: words }
    component One: AccountButton {
        name: "Liv Haugen"
        handle: "liv"
        relay: "relay.harbour.example:8440"
        avatarKey: "11a7"
        picture: ""
        unread: 0
        standing: "online"
        isCurrent: false
    }

    Specimen {
        what: "empty"
        One { name: ""; handle: ""; relay: ""; avatarKey: ""; standing: "new" }
    }
    Specimen {
        what: "full"
        One { isCurrent: true }
        One { unread: 3; picture: words.boat }
    }
    Specimen {
        what: "not as it should be"
        RowLayout {
            One { standing: "offline" }
            One { standing: "waiting" }
            One { standing: "signedOut"; unread: 2 }
        }
        RowLayout {
            One { standing: "opening" }
            One { standing: "elsewhere" }
            One { standing: "broken"; isCurrent: true }
        }
    }
    Specimen {
        what: "extreme"
        One { name: words.stacked; unread: 48213; isCurrent: true }
        One { name: words.families; handle: words.handle; relay: words.word; unread: 99; standing: "offline" }
    }
}
