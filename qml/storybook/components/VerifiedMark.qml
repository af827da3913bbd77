// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: VerifiedMark
//
// Behind a name: the safety number was compared, and is the same still.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 400

    HarbourWords { id: words }
    component Named: Row {
        property string name: ""
        property bool verified: true
        spacing: Theme.gapTiny
        PlainText { text: parent.name; width: Math.min(implicitWidth, root.width - Theme.px(120)) }
        VerifiedMark { visible: parent.verified; anchors.verticalCenter: parent.verticalCenter }
    }

    Specimen {
        what: "empty"
        Named { name: "Oskar"; verified: false }
    }
    Specimen {
        what: "full"
        Named { name: "Ife Adeyemi" }
    }
    Specimen {
        what: "extreme"
        Named { name: words.word }
        Named { name: words.arabic }
    }
}
