// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lamp around what has the keyboard: a 2 px rim and a 3 px halo. Fill the control with it.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    property bool shown: false
    property real corner: Theme.radius

    anchors.fill: parent
    visible: shown
    radius: corner
    color: "transparent"
    border.width: 2
    border.color: Parts.focusRing

    Rectangle {
        anchors.fill: parent
        anchors.margins: -3
        radius: root.corner + 3
        color: "transparent"
        border.width: 3
        border.color: Parts.focusHalo
    }
}
