// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account in the list of all: who, on which relay, how it stands; to go there, and to take it out of the window, which is
// asked twice.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    required property string profileName
    required property string name
    required property string handle
    required property string relay
    required property string avatarKey
    // Bytes of its picture; nothing
    required property var picture
    required property int unread
    // As AccountWords knows them
    required property string standing
    // Why it cannot be opened; a sentence
    required property string error
    required property bool isCurrent
    // The window's own stays as long as the window.
    property bool mayGo: true
    property bool isGoing: false

    readonly property alias go: go
    readonly property alias takeOut: takeOut
    readonly property alias takeOutNow: takeOutNow
    readonly property string shownName: AccountWords.title(root)
    readonly property string about: AccountWords.facts(root).concat(isCurrent ? [qsTr("shown now")] : []).join(" · ")

    signal shown()
    signal taken()

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: shownName + ", " + about
    Keys.onEscapePressed: event => {
        event.accepted = isGoing
        isGoing = false
    }

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right }
        spacing: Theme.gapSmall

        RowLayout {
            spacing: Theme.gap
            Layout.fillWidth: true

            Avatar {
                name: root.shownName
                avatarKey: root.avatarKey
                picture: root.picture
                glyph: root.standing === "new" ? "plus" : ""
                size: 36
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                PlainText {
                    text: root.shownName
                    font.weight: Font.DemiBold
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                PlainText {
                    text: root.about
                    color: AccountWords.needsOne(root.standing) ? Theme.danger : Theme.muted
                    size: Theme.sizeSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            Badge { count: root.unread }
        }
        PlainText {
            text: Plain.sentence(root.error)
            visible: text !== ""
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Flow {
            visible: !root.isGoing && (!root.isCurrent || root.mayGo)
            spacing: Theme.gap
            Layout.fillWidth: true
            TextButton {
                id: go
                label: qsTr("Go there")
                visible: !root.isCurrent
                Accessible.description: root.shownName
                onClicked: root.shown()
            }
            TextButton {
                id: takeOut
                label: qsTr("Take out of this window")
                visible: root.mayGo
                Accessible.description: root.shownName
                onClicked: {
                    root.isGoing = true
                    keep.forceActiveFocus(Qt.TabFocusReason)
                }
            }
        }
        PlainText {
            text: Plain.fill(qsTr("The account stays, and so do its messages on this computer. It can be opened again from here, or by itself with --profile %1."), root.profileName)
            visible: root.isGoing
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            visible: root.isGoing
            spacing: Theme.gap
            Layout.alignment: Qt.AlignRight
            TextButton {
                id: keep
                label: qsTr("Keep it here")
                outlined: true
                onClicked: root.isGoing = false
            }
            TextButton {
                id: takeOutNow
                label: qsTr("Take it out")
                outlined: true
                onClicked: {
                    root.isGoing = false
                    root.taken()
                }
            }
        }
    }
}
