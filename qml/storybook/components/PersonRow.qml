// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PersonRow
//
// One to choose, or not any more.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    HarbourWords { id: words }
    component Person: PersonRow {
        accountKey: "u3"
        name: ""
        handle: ""
        isChosen: false
        picture: undefined
        isVerified: false
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Person { handle: "oskar" }
    }
    Specimen {
        what: "full"
        Person { name: "Ife Adeyemi"; handle: "ife"; isVerified: true }
        Person { name: "Maren Holt"; accountKey: "u8"; handle: "maren"; picture: words.boat }
    }
    Specimen {
        what: "checked"
        Person { name: "Tomás Reyes"; accountKey: "u2"; handle: "tomas"; isChosen: true }
    }
    Specimen {
        what: "with the keyboard"
        Person { name: "Yuki Arai"; accountKey: "u0"; handle: "yuki"; current: true }
    }
    Specimen {
        what: "extreme"
        Person { name: words.name; handle: words.handle; isVerified: true; isChosen: true; Layout.maximumWidth: 260 }
        Person { name: words.families; handle: words.word }
        Person { name: words.arabic; handle: "layan"; isChosen: true }
    }
}
