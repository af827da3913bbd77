// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A link from outside that leads nowhere from here, and why.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // Our own; a relay's place in them has only what an address can have.
    property string words: ""
    readonly property alias done: done

    name: qsTr("A link was opened")
    onOpened: done.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.words
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        TextButton {
            id: done
            label: qsTr("All right")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
