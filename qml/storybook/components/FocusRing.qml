// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: FocusRing
//
// The lamp around what has the keyboard.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 480

    component Framed: Rectangle {
        property bool shown: true
        property real corner: Theme.radius
        implicitWidth: Theme.px(160)
        implicitHeight: Theme.px(44)
        radius: corner
        color: Theme.raised
        FocusRing { shown: parent.shown; corner: parent.corner }
    }

    Specimen {
        what: "empty"
        Framed { shown: false }
    }
    Specimen {
        what: "full"
        Framed {}
        Framed { corner: Theme.radiusLarge }
    }
    Specimen {
        what: "extreme"
        Framed { implicitWidth: Theme.px(44); corner: height / 2 }
        Framed { corner: 0; Layout.fillWidth: true }
        Framed { implicitWidth: 6; implicitHeight: 6; corner: 3 }
    }
}
