// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One conversation in the list. The open one runs flush into the canvas beside it, like an open door.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string conversationKey
    required property string name
    required property string handle
    required property string avatarKey
    required property bool isSelf
    required property string preview
    required property bool previewIsMine
    required property date time
    required property string status
    required property int unread
    required property bool pinned
    required property bool archived
    required property bool isMuted
    required property bool isRequest
    // By whichever device wrote last
    required property string draft
    required property bool isGroup
    // Bytes of its picture; nothing
    required property var picture
    // In a group: who wrote the last message, and what happened to the group instead of one
    required property string previewSender
    required property string previewEvent
    // Somebody speaks of oneself in what is new.
    required property bool mentionsMe
    // The safety number with the other was compared.
    required property bool isVerified

    property string shownDraft: draft
    property bool online: false
    property bool typing: false
    // In a group: the names of who types
    property var typists: []
    property bool selected: false
    property bool focused: false

    readonly property string shownName: Plain.oneLine(name) !== "" ? Plain.oneLine(name) : "@" + Plain.oneLine(handle)
    readonly property string when: Moments.brief(time)
    readonly property bool fresh: unread > 0
    readonly property string speaker: !isGroup || drafting || typing || preview === "" || previewEvent !== "" ? "" : previewIsMine ? qsTr("You") : Plain.oneLine(previewSender)
    readonly property bool drafting: shownDraft !== "" && !selected && !typing

    signal chosen(string conversationKey)
    // It was pressed twice.
    signal windowAsked(string conversationKey)
    signal menuAsked(string conversationKey, bool pinned, bool archived, Item item, real x, real y)

    function askMenu() {
        menuAsked(conversationKey, pinned, archived, root, avatar.x + avatar.width, height / 2)
    }

    // "Ada, 2 new, 10:42: see you at eight"
    function sentence() {
        const parts = [shownName]
        if (isVerified)
            parts.push(verified.words)
        if (online)
            parts.push(qsTr("online"))
        if (pinned)
            parts.push(qsTr("pinned"))
        if (archived)
            parts.push(qsTr("archived"))
        if (fresh)
            parts.push(qsTr("%Ln new", "messages", unread))
        if (mentionsMe)
            parts.push(qsTr("you are mentioned"))
        if (isRequest)
            parts.push(qsTr("wants to write to you"))
        if (isMuted)
            parts.push(qsTr("muted"))
        if (when !== "")
            parts.push(when)
        const how = { sending: qsTr("waiting"), sent: qsTr("sent"), delivered: qsTr("delivered"), read: qsTr("read"), failed: qsTr("not sent") }[status]
        if (previewIsMine && how !== undefined)
            parts.push(how)
        return parts.join(", ") + (words.text === "" ? "" : ": " + (draftLabel.text === "" ? "" : draftLabel.text + " ") + words.text)
    }

    implicitHeight: Parts.rowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence()
    Accessible.selectable: true
    Accessible.selected: selected
    Accessible.focusable: true
    Accessible.focused: focused
    Accessible.onPressAction: root.chosen(root.conversationKey)

    JoinedRect {
        anchors { fill: parent; leftMargin: Theme.gapSmall }
        visible: root.selected
        color: Parts.rowSelected
        outline: Theme.action
        outlineWidth: Theme.contrast ? 1 : 0
        corner: Theme.radiusLarge
        trailingTop: 0
        trailingBottom: 0
    }
    Rectangle {
        anchors { fill: parent; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall }
        visible: !root.selected && mouse.containsMouse
        radius: Theme.radiusLarge
        color: Theme.hover
    }
    Item {
        anchors { fill: parent; leftMargin: Theme.gapSmall + 3; rightMargin: Theme.gapSmall; topMargin: 3; bottomMargin: 3 }
        FocusRing { shown: root.focused; corner: Theme.gap }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton)
                root.menuAsked(root.conversationKey, root.pinned, root.archived, root, mouse.x, mouse.y)
            else
                root.chosen(root.conversationKey)
        }
        onDoubleClicked: mouse => {
            if (mouse.button === Qt.LeftButton)
                root.windowAsked(root.conversationKey)
        }
    }

    Avatar {
        id: avatar
        anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
        name: root.shownName
        avatarKey: root.avatarKey
        glyph: root.isSelf ? "home" : ""
        size: Parts.rowAvatar
        isGroup: root.isGroup
        picture: root.picture
    }

    Rectangle {
        anchors { right: avatar.right; bottom: avatar.bottom }
        visible: root.online && !root.isGroup
        width: Theme.px(12)
        height: width
        radius: width / 2
        color: Theme.lamp
        border.width: 2
        border.color: root.selected ? Parts.rowSelected : Theme.list
    }
    PlainText {
        id: title
        anchors { left: avatar.right; leftMargin: Theme.gap; right: state.left; rightMargin: Theme.gapSmall; bottom: parent.verticalCenter; bottomMargin: 2 }
        text: root.shownName
        font.weight: root.fresh ? Font.DemiBold : Font.Medium
        Accessible.ignored: true
    }
    Row {
        id: state
        anchors { right: parent.right; rightMargin: Theme.gapLarge; verticalCenter: title.verticalCenter }
        spacing: Theme.gapTiny
        VerifiedMark {
            id: verified
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isVerified
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "bell-off"
            visible: root.isMuted
            width: Theme.px(14)
            height: Theme.px(14)
        }
        Ticks {
            anchors.verticalCenter: parent.verticalCenter
            status: root.previewIsMine && !root.drafting ? root.status : ""
        }
        PlainText {
            text: root.when
            color: root.fresh ? Theme.lampText : Theme.muted
            size: Theme.sizeSmall
            font.weight: root.fresh ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }

    PlainText {
        id: draftLabel
        anchors { left: title.left; verticalCenter: words.verticalCenter }
        rightPadding: text === "" ? 0 : Theme.px(4)
        width: Math.min(implicitWidth, Math.round(root.width * 0.4))
        text: root.drafting ? qsTr("Draft:") : root.speaker !== "" ? Plain.fill(qsTr("%1:"), root.speaker) : ""
        color: root.drafting ? Theme.danger : Theme.text
        size: Theme.sizePreview
        Accessible.ignored: true
    }
    PlainText {
        id: words
        anchors { left: draftLabel.right; right: mention.visible ? mention.left : badge.visible ? badge.left : parent.right; rightMargin: (mention.visible || badge.visible ? Theme.gapSmall : Theme.gapLarge) + (root.pinned ? Theme.px(20) : 0)
                  top: parent.verticalCenter; topMargin: 3 }
        text: root.typing ? (root.isGroup && root.typists.length > 0 ? People.typing(root.typists) : qsTr("typing…")) : root.drafting ? Plain.oneLine(root.shownDraft) : root.previewEvent !== "" ? EventWords.say(root.previewEvent) : Plain.oneLine(root.preview)
        color: root.typing ? Theme.lampText : root.fresh ? Theme.text : Theme.muted
        size: Theme.sizePreview
        Accessible.ignored: true
    }
    Icon {
        anchors { right: words.right; rightMargin: -Theme.px(20); verticalCenter: words.verticalCenter }
        width: Theme.px(16)
        height: width
        visible: root.pinned
        name: "pin"
    }
    Rectangle {
        id: mention
        anchors { right: badge.left; rightMargin: badge.visible ? Theme.gapTiny : 0; verticalCenter: words.verticalCenter }
        visible: root.mentionsMe
        width: Theme.px(20)
        height: width
        radius: width / 2
        color: Parts.badge
        Icon {
            anchors.centerIn: parent
            width: Theme.px(14)
            height: width
            name: "at"
            color: Parts.badgeInk
        }
    }
    Badge {
        id: badge
        anchors { right: parent.right; rightMargin: Theme.gapLarge; verticalCenter: words.verticalCenter }
        count: root.unread
    }
}
