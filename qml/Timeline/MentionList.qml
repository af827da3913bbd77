// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The members whom "@" and the letters after it may mean. The keys stay with the composer: it says step() and choose().
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // [{ accountKey, name, handle, words }], words being what is written
    property var people: []
    property int at: 0
    readonly property bool isOpen: people.length > 0
    readonly property alias list: list

    signal chosen(string words)

    function step(by) {
        at = (at + by + people.length) % people.length
        list.positionViewAtIndex(at, ListView.Contain)
    }

    function choose() {
        chosen(people[at].words)
    }

    onPeopleChanged: at = 0

    visible: isOpen
    implicitHeight: Math.min(people.length, 5) * Math.max(44, Theme.px(44)) + 2 * Theme.gapTiny
    radius: Theme.radiusLarge
    color: Theme.raised
    border.color: Theme.contrast ? Theme.lineStrong : Theme.line
    Accessible.role: Accessible.PopupMenu
    Accessible.name: qsTr("Members to mention")

    ListView {
        id: list
        anchors { fill: parent; margins: Theme.gapTiny }
        clip: true
        model: root.people
        boundsBehavior: Flickable.StopAtBounds
        delegate: Rectangle {
            id: row

            required property var modelData
            required property int index
            readonly property string handle: modelData.handle === "" ? "" : "@" + Plain.oneLine(modelData.handle)
            readonly property string shownName: Plain.oneLine(modelData.name) !== "" ? Plain.oneLine(modelData.name) : handle

            width: ListView.view.width
            height: Math.max(44, Theme.px(44))
            radius: Theme.radius
            color: index === root.at || mouse.containsMouse ? Theme.hover : "transparent"
            border.width: index === root.at ? 2 : 0
            border.color: Parts.focusRing
            Accessible.role: Accessible.MenuItem
            Accessible.name: Plain.fill(qsTr("Mention %1"), shownName)
            Accessible.onPressAction: root.chosen(modelData.words)

            Avatar {
                id: avatar
                anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                name: row.shownName
                avatarKey: row.modelData.accountKey
                size: 28
            }
            PlainText {
                id: title
                anchors { left: avatar.right; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                width: Math.min(implicitWidth, (parent.width - avatar.width) * 0.6)
                text: row.shownName
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            PlainText {
                anchors { left: title.right; right: parent.right; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall; baseline: title.baseline }
                text: row.handle === row.shownName ? "" : row.handle
                color: Theme.muted
                size: Theme.sizeSmall
                Accessible.ignored: true
            }
            MouseArea {
                id: mouse
                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.chosen(row.modelData.words)
            }
        }
    }
}
