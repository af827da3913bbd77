// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The members whom "@" and the letters after it may mean. The keyboard stays with the field that is written in: what it does
// not take itself, it asks take() about.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // A text field
    required property Item input
    // { found(words) }; null where nobody can be mentioned
    required property QtObject group
    // [{ accountKey, name, handle, words }], words being what is written
    property var people: []
    property int at: 0
    readonly property bool isOpen: people.length > 0
    readonly property alias list: list

    // "@" and what follows it before the cursor, at the beginning of a word; or nothing
    function begun() {
        const end = input.cursorPosition
        const found = /(?:^|[\s(])@([^\s@]{0,32})$/.exec(input.getText(Math.max(0, end - 40), end))
        return found ? found[1] : null
    }

    function look() {
        const words = group !== null && input.activeFocus && input.selectedText === "" ? begun() : null
        people = words === null ? [] : group.found(words)
    }

    function choose(words) {
        const written = begun()
        people = []
        if (written === null)
            return
        const end = input.cursorPosition
        input.remove(end - written.length, end)
        input.insert(end - written.length, words + " ")
        people = []
        input.forceActiveFocus(Qt.OtherFocusReason)
    }

    function step(by) {
        at = (at + by + people.length) % people.length
        list.positionViewAtIndex(at, ListView.Contain)
    }

    // True when the key was for this list.
    function take(key) {
        if (!isOpen)
            return false
        if (key === Qt.Key_Up || key === Qt.Key_Down)
            step(key === Qt.Key_Up ? -1 : 1)
        else if (key === Qt.Key_Return || key === Qt.Key_Enter || key === Qt.Key_Tab)
            choose(people[at].words)
        else if (key === Qt.Key_Escape)
            people = []
        else
            return false
        return true
    }

    Connections {
        target: root.input
        function onCursorPositionChanged() { root.look() }
        function onTextChanged() { root.look() }
        function onActiveFocusChanged() { if (!root.input.activeFocus) root.people = [] }
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
            Accessible.onPressAction: root.choose(modelData.words)

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
                onClicked: root.choose(row.modelData.words)
            }
        }
    }
}
