// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which relay: one line until somebody wants another one, or until it is the trouble.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    property string error: ""
    property alias text: field.text
    property bool unfolded: false
    readonly property alias field: field

    function unfold() {
        unfolded = true
        field.focusInput()
    }

    spacing: 0

    RowLayout {
        visible: !root.unfolded && root.error === ""
        spacing: Theme.gapTiny

        PlainText {
            text: Plain.fill(qsTr("Relay: %1 ·"), Plain.oneLine(field.text))
            color: Theme.muted
            size: Theme.sizeSmall
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }
        TextButton {
            label: qsTr("change")
            fontSize: Theme.sizeSmall
            onClicked: root.unfold()
        }
    }
    Field {
        id: field
        visible: root.unfolded || root.error !== ""
        label: qsTr("Relay")
        glyph: "home"
        help: qsTr("Its address, from whoever runs it.")
        error: root.error
        Layout.fillWidth: true
    }
}
