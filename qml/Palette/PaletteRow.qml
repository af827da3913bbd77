// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation one can go to, or a command with its keys; the first of a section has the section's name above it.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property int index
    required property var modelData
    property bool current: false
    property bool isFirst: false
    readonly property bool isPlace: modelData.conversationKey !== ""
    readonly property string shownName: !isPlace ? modelData.name : modelData.isSelf ? qsTr("Notes to yourself")
        : Plain.oneLine(modelData.name) !== "" ? Plain.oneLine(modelData.name) : "@" + Plain.oneLine(modelData.handle)

    signal chosen()

    height: (isFirst ? caption.height : 0) + face.height
    Accessible.role: Accessible.ListItem
    Accessible.name: isPlace || !modelData.keys ? shownName : shownName + ", " + KeyNames.say(modelData.keys)
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: chosen()

    PlainText {
        id: caption
        anchors { left: parent.left; leftMargin: Theme.gap; top: parent.top }
        visible: root.isFirst
        topPadding: Theme.gapSmall
        bottomPadding: Theme.gapTiny
        text: root.modelData.section
        color: Theme.muted
        size: Theme.sizeTiny
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Rectangle {
        id: face
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Math.max(root.isPlace ? 52 : 44, Theme.px(root.isPlace ? 52 : 44))
        radius: Theme.radius
        color: root.current ? Theme.actionSoft : mouse.containsMouse ? Theme.hover : "transparent"
        border.width: root.current && Theme.contrast ? 1 : 0
        border.color: Theme.action

        Avatar {
            id: avatar
            anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            visible: root.isPlace
            name: root.shownName
            avatarKey: root.modelData.avatarKey || ""
            picture: root.modelData.picture
            isGroup: root.modelData.isGroup === true
            size: 36
        }
        Icon {
            anchors.centerIn: avatar
            visible: !root.isPlace
            name: root.modelData.glyph || ""
            color: Theme.muted
        }
        PlainText {
            anchors { left: avatar.right; leftMargin: Theme.gap; right: end.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            text: root.shownName
            font.weight: root.isPlace ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Row {
            id: end
            anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            Badge {
                visible: root.isPlace && root.modelData.unread > 0
                count: root.modelData.unread || 0
            }
            PlainText {
                visible: !root.isPlace && text !== ""
                text: root.modelData.keys ? KeyNames.say(root.modelData.keys) : ""
                color: Theme.muted
                size: Theme.sizeSmall
                Accessible.ignored: true
            }
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            onClicked: root.chosen()
        }
    }
}
