// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: OwnBar
//
// Oneself at the top of the list.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    HarbourWords { id: words }
    component Bar: OwnBar {
        displayName: ""
        handle: "liv"
        accountKey: "11a7"
        Layout.preferredWidth: Theme.px(320)
    }

    Specimen {
        what: "empty"
        Bar {}
    }
    Specimen {
        what: "full"
        Bar { displayName: "Liv Haugen" }
        Bar { displayName: "Liv Haugen"; picture: words.boat }
    }
    Specimen {
        what: "extreme"
        Bar { displayName: words.name; handle: words.handle }
        Bar { displayName: words.families; handle: words.handle; Layout.preferredWidth: 240 }
        Bar { displayName: "ليان منصور" }
    }
}
