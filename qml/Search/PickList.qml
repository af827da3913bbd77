// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of many to narrow a search down to: a conversation, a person or a time. Where there are many, typing shows those that are
// called so.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    // A list of { name } and what `keyRole` names; pictures where there are some.
    property var model: null
    property string keyRole: ""
    property string label: ""
    property bool hasAvatars: true
    readonly property alias list: list
    readonly property alias field: field

    signal picked(string key, string name)
    signal abandoned()

    function choose() {
        if (list.currentItem)
            picked(list.currentItem.key, list.currentItem.shownName)
    }

    function begin() {
        field.text = ""
        list.currentIndex = 0
        list.positionViewAtBeginning()
        if (hasAvatars)
            field.input.forceActiveFocus(Qt.TabFocusReason)
        else
            list.forceActiveFocus(Qt.TabFocusReason)
    }

    function step(by) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
        list.positionViewAtIndex(list.currentIndex, ListView.Contain)
    }

    Keys.onEscapePressed: abandoned()
    Keys.onReturnPressed: choose()

    Field {
        id: field
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: root.hasAvatars
        height: visible ? implicitHeight : 0
        focus: root.hasAvatars
        glyph: "search"
        input.Accessible.name: root.label
        maximumLength: 100
        onTextChanged: list.currentIndex = 0
        onAccepted: root.choose()
        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)
    }
    ListFilter {
        id: found
        source: root.hasAvatars ? root.model : null
        within: ["name", "handle"]
        text: field.text
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; top: field.bottom; topMargin: Theme.gap }
        visible: root.hasAvatars && list.count === 0 && field.text !== ""
        text: qsTr("Nobody is called so.")
        color: Theme.muted
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: field.bottom; topMargin: field.visible ? Theme.gapSmall : 0; bottom: parent.bottom }
        focus: !root.hasAvatars
        clip: true
        activeFocusOnTab: true
        model: root.hasAvatars ? found : root.model
        currentIndex: 0
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollHandle {}
        Accessible.role: Accessible.List
        Accessible.name: root.label

        delegate: Item {
            id: row
            readonly property string key: String(model[root.keyRole])
            readonly property string shownName: Plain.oneLine(model.name) !== "" ? Plain.oneLine(model.name) : Plain.oneLine(model.handle)
            readonly property bool current: ListView.isCurrentItem && root.activeFocus
            width: ListView.view.width
            height: Math.max(44, Theme.px(44))
            Accessible.role: Accessible.ListItem
            Accessible.name: shownName
            Accessible.selectable: true
            Accessible.selected: ListView.isCurrentItem
            Accessible.focusable: true
            Accessible.focused: current
            Accessible.onPressAction: root.picked(row.key, row.shownName)

            Rectangle {
                anchors { fill: parent; margins: 1 }
                radius: Theme.radius
                color: row.current ? Theme.actionSoft : mouse.containsMouse ? Theme.hover : "transparent"
                border.width: row.current && Theme.contrast ? 1 : 0
                border.color: Theme.action
            }
            Avatar {
                id: avatar
                anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                visible: root.hasAvatars
                name: row.shownName
                avatarKey: model.accountKey || model.avatarKey || ""
                picture: model.picture
                isGroup: model.isGroup === true
                size: 28
            }
            PlainText {
                anchors { left: root.hasAvatars ? avatar.right : parent.left; leftMargin: Theme.gap; right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                text: row.shownName
                Accessible.ignored: true
            }
            MouseArea {
                id: mouse
                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.picked(row.key, row.shownName)
            }
        }
    }
}
