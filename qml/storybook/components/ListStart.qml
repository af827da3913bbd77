// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ListStart
//
// Above the oldest message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 480

    component Start: ListStart {
        timeline: Talk {}
        isEmpty: false
        Layout.fillWidth: true
        Layout.preferredHeight: height
    }
    component Talk: QtObject {
        property bool beginsHere: true
        property bool isSelf: false
    }

    Specimen {
        what: "empty"
        Start { isEmpty: true }
        Start { isEmpty: true; timeline: Talk { isSelf: true } }
    }
    Specimen {
        what: "full"
        Start {}
    }
    Specimen {
        what: "there is more above"
        Start { timeline: Talk { beginsHere: false } }
    }
    Specimen {
        what: "extreme"
        Start { Layout.fillWidth: false; Layout.preferredWidth: 96 }
    }
}
