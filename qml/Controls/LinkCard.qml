// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A link to be passed on: read, copied, shown to a camera. What else may be done with it stands beside that.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Controls

ColumnLayout {
    id: root

    required property string link // empty: there is none, and nothing to copy
    required property string squares // as QrPicture takes them; may be empty
    property bool showsCode: false
    readonly property alias copy: copy
    default property alias actions: actions.data

    function takeCopy() {
        clipboard.text = link
        clipboard.selectAll()
        clipboard.copy()
        clipboard.text = ""
    }

    spacing: Theme.gapSmall

    Rectangle {
        visible: root.link !== ""
        implicitHeight: words.implicitHeight + 2 * Theme.gapSmall
        radius: Theme.radius
        color: Theme.field
        border.width: 1
        border.color: Theme.line
        Layout.fillWidth: true
        PlainText {
            id: words
            // An address reads from left to right in every language.
            LayoutMirroring.enabled: false
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
            text: Plain.oneLine(root.link)
            size: Theme.sizePreview
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            Accessible.name: Plain.fill(qsTr("The link: %1"), text)
        }
    }
    QrPicture {
        squares: root.squares
        ink: Theme.codeInk
        paper: Theme.codePaper
        visible: root.showsCode && root.link !== "" && squares !== ""
        implicitWidth: Parts.codeSide
        implicitHeight: Parts.codeSide
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The same link for a camera")
    }
    Flow {
        id: actions
        spacing: Theme.gapSmall
        Layout.fillWidth: true

        TextButton {
            id: copy
            label: qsTr("Copy")
            outlined: true
            visible: root.link !== ""
            onClicked: root.takeCopy()
        }
        TextButton {
            label: root.showsCode ? qsTr("Hide the code") : qsTr("Show it as a code")
            outlined: true
            visible: root.link !== "" && root.squares !== ""
            onClicked: root.showsCode = !root.showsCode
        }
    }
    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
        Accessible.ignored: true
    }
}
