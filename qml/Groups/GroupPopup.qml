// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of a group: its head, and all its members below, of whom only those in sight are made. Arrow keys walk among
// them, Enter asks what can be done.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // A model of the members, { accountKey, name, handle, isAdmin, isMe }, and what GroupHead wants of it; with
    // setAdmin(key, yes), removeMember(key)
    required property QtObject group
    required property QtObject timeline
    // { of(key, revision), revision }
    required property QtObject presence
    // { of(key, revision), revision } and { preferIn(key, what, choice) }
    required property QtObject people
    required property QtObject privacy
    readonly property var standing: people.of(timeline.conversationKey, people.revision)
    readonly property alias list: list
    readonly property alias menu: menu
    readonly property alias leaving: leaving
    readonly property alias adding: adding
    readonly property var head: list.headerItem ? list.headerItem.parts : null

    signal writeAsked(string handle)

    // The head grows upwards as it is laid out, so one stays at its beginning until one has gone from there.
    property bool isAtHead: true

    function toTop() {
        list.currentIndex = -1
        isAtHead = true
        keepTop()
    }

    function keepTop() {
        if (isAtHead && list.contentY !== list.originY)
            list.contentY = list.originY
    }

    function showMenu(row, item, x, y) {
        const rows = []
        const may = (offered, key, label, destructive) => {
            if (offered)
                rows.push({ key: key, label: label, destructive: destructive === true })
        }
        may(!row.isMe && row.handle !== "", "write", qsTr("Write to them"))
        may(group.isAdmin && !row.isMe && !row.isAdmin, "promote", qsTr("Make an admin"))
        may(group.isAdmin && row.isAdmin && !group.isOnlyAdmin, "demote", row.isMe ? qsTr("Be no admin any more") : qsTr("No admin any more"))
        may(group.isAdmin && !row.isMe, "remove", qsTr("Remove from the group"), true)
        if (rows.length === 0)
            return
        menu.accountKey = row.accountKey
        menu.handle = row.handle
        menu.entries = rows
        menu.openAt(item, x, y)
    }

    name: qsTr("Group")
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(560, Theme.px(520)))
    onAboutToShow: {
        group.forget()
        toTop()
    }
    onOpened: list.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: {
        group.search = ""
        group.forget()
    }

    contentItem: ListView {
        id: list

        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        implicitHeight: contentHeight
        clip: true
        model: root.group
        currentIndex: -1
        // What stands above and below the members is in it, too: as a stop of its own it would hold Tab fast.
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 400
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")
        T.ScrollBar.vertical: ScrollHandle {}

        onOriginYChanged: Qt.callLater(root.keepTop)
        onContentHeightChanged: Qt.callLater(root.keepTop)
        onMovementEnded: root.isAtHead = contentY <= originY
        onCurrentIndexChanged: root.isAtHead = root.isAtHead && currentIndex < 0
        Keys.onPressed: event => {
            // A member is asked for, and no button above them.
            if ((event.key === Qt.Key_Up || event.key === Qt.Key_Down) && Window.activeFocusItem !== list) {
                Window.activeFocusItem.focus = false
                list.forceActiveFocus(Qt.OtherFocusReason)
            }
            event.accepted = currentItem !== null && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space, Qt.Key_Menu].includes(event.key)
            if (event.accepted)
                currentItem.askMenu()
        }

        header: Item {
            readonly property alias parts: parts
            width: list.width
            height: parts.implicitHeight + 2 * Theme.gapTiny + Theme.gapSmall
            GroupHead {
                id: parts
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gapTiny }
                group: root.group
                title: root.timeline.title
                groupKey: root.timeline.avatarKey
                picture: root.timeline.picture
                onAddAsked: adding.open()
                onLeaveAsked: leaving.open()
            }
        }
        footer: ColumnLayout {
            width: list.width - Theme.gapTiny
            PlainText {
                text: qsTr("No member is called that.")
                visible: list.count === 0 && root.group.search !== ""
                color: Theme.muted
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
            }
            HereChoices {
                visible: root.group.isMember
                receipts: root.standing.receipts
                typing: root.standing.typing
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
                onChosen: (what, choice) => root.privacy.preferIn(root.timeline.conversationKey, what, choice)
            }
            TextButton {
                label: qsTr("Done")
                outlined: true
                Layout.alignment: Qt.AlignRight
                Layout.topMargin: Theme.gapLarge
                onClicked: root.close()
            }
        }
        delegate: MemberRow {
            id: row
            width: ListView.view.width
            current: ListView.view.activeFocus && ListView.isCurrentItem
            canAct: root.group.isMember && (root.group.isAdmin || (!isMe && handle !== ""))
            online: !isMe && root.presence.of(accountKey, root.presence.revision).state === "online"
            onMenuAsked: (key, item, x, y) => root.showMenu(row, item, x, y)
        }
    }

    ActionMenu {
        id: menu
        property string accountKey: ""
        property string handle: ""
        name: qsTr("Member")
        onChosen: key => {
            if (key === "write")
                root.writeAsked(handle)
            else if (key === "remove")
                root.group.removeMember(accountKey)
            else
                root.group.setAdmin(accountKey, key === "promote")
        }
    }
    AddPeoplePopup {
        id: adding
        group: root.group
        onLinkAsked: root.group.setOpen(true)
    }
    LeavePopup {
        id: leaving
        group: root.group
        title: root.timeline.title
    }
}
