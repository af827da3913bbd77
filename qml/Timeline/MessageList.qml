// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversation, newest at the bottom. It follows what comes as long as the newest is in sight, and stays exactly
// where one reads otherwise. Positions are rows and keys: a list that lies upside down moves its origin by thousands
// of pixels as it learns about heights.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    required property QtObject timeline
    required property QtObject pins
    // Somebody is looking: the window has the focus and nothing lies above the messages.
    property bool watched: false
    property bool follow: true
    // How many came since the line between read and new was drawn
    property int newCount: 0
    property int unreadBefore: 0

    signal replyAsked(string messageKey)
    signal editAsked(string messageKey)
    signal deliveryAsked(string messageKey)
    signal reportAsked(string messageKey)
    signal linkAsked(string link)

    readonly property alias list: list
    readonly property alias menu: menu.popup
    readonly property real below: list.originY + list.contentHeight - list.height - list.contentY
    readonly property bool canJump: !follow && (below > 8 || timeline.unreadBelow > 0 || timeline.hasNewer)

    function toNewest() {
        timeline.toNewest()
        follow = true
        place()
    }

    function place() {
        if (follow && list.count > 0)
            list.positionViewAtBeginning()
        foothold.leave()
        later()
    }

    // A conversation opens at its newest message, or at the first new one where not all of the new ones fit.
    function open() {
        lookout.forget()
        foothold.leave()
        newCount = timeline.unreadBelow
        unreadBefore = timeline.unreadBelow
        list.currentIndex = -1
        follow = true
        list.forceLayout()
        list.positionViewAtBeginning()
        const first = Math.min(timeline.unreadBelow, list.count) - 1
        if (first > 0) {
            list.positionViewAtIndex(first, ListView.Contain)
            list.forceLayout()
            follow = below < 8
        }
        later()
    }

    function later() { telling.ask() }

    function tell() {
        lookout.tell()
    }

    Later {
        id: telling
        onDue: root.tell()
    }

    function moved() {
        follow = below < 8 && !timeline.hasNewer
        foothold.leave()
        later()
    }

    Lookout {
        id: lookout
        view: list
        timeline: root.timeline
        watched: root.watched
    }

    Foothold {
        id: foothold
        view: list
        timeline: root.timeline
        follow: root.follow
        held: list.moving || handle.pressed
    }

    MessageKeys {
        id: keys
        messages: root
    }

    onWatchedChanged: later()
    Component.onCompleted: open()

    Connections {
        target: root.timeline
        function onConversationKeyChanged() { root.open() }
        function onSentOwn() { root.toNewest() }
        function onOvertaken() { if (root.follow) root.toNewest() }
        function onUnreadBelowChanged() {
            if (root.timeline.unreadBelow > root.unreadBefore)
                root.newCount += root.timeline.unreadBelow - root.unreadBefore
            root.unreadBefore = root.timeline.unreadBelow
        }
    }

    ListView {
        id: list
        anchors.fill: parent
        focus: true
        clip: true
        activeFocusOnTab: true
        verticalLayoutDirection: ListView.BottomToTop
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        currentIndex: -1
        cacheBuffer: 300
        reuseItems: false
        model: root.timeline
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")

        onContentHeightChanged: root.later()
        onHeightChanged: root.later()
        onCountChanged: root.later()
        onContentYChanged: if (moving || handle.pressed) root.moved()
        onMovementEnded: root.moved()

        T.ScrollBar.vertical: ScrollHandle { id: handle }

        header: Item {
            width: list.width
            height: Theme.gap + (missing.visible ? missing.implicitHeight : 0) + (noticed.visible ? noticed.implicitHeight : 0)
            GapLine {
                id: missing
                anchors { left: parent.left; right: parent.right; top: parent.top }
                visible: kind !== ""
                kind: root.timeline.gapBelow
            }
            NoticedLine {
                id: noticed
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                visible: names !== ""
                names: root.timeline.noticeBelow
                person: root.timeline.title
            }
        }
        footer: ListStart {
            width: list.width
            timeline: root.timeline
            isEmpty: list.count === 0
        }

        delegate: MessageRow {
            required property int index
            width: ListView.view.width
            height: implicitHeight
            newCount: root.newCount
            person: root.timeline.title
            inGroup: root.timeline.isGroup
            current: ListView.view.activeFocus && ListView.isCurrentItem
            onRemoveAsked: key => root.timeline.remove(key)
            onMenuAsked: (key, item, x, y) => { root.menu.links = links; root.menu.show(key, ownReaction, replyKey, item, x, y) }
            onLinkAsked: link => root.linkAsked(link)
            onQuoteAsked: key => root.showMessage(key)
            onGapChanged: root.later()
            onReactionChosen: (key, emoji) => root.timeline.actions.react(key, emoji)
        }

        function toEnd() {
            if (Math.abs(root.below) < 0.5)
                return
            positionViewAtBeginning()
            root.later() // what has come is seen only now
        }
        Keys.onPressed: event => keys.press(event)
    }

    function copy(words) {
        clipboard.text = words
        clipboard.selectAll()
        clipboard.copy()
        clipboard.text = ""
    }

    // What an answer speaks of: brought into sight, and made the current one.
    function showMessage(key) {
        const row = timeline.actions.find(key)
        if (row < 0)
            return
        follow = false
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Center)
        list.forceActiveFocus(Qt.OtherFocusReason)
        moved()
    }

    WhenAsked {
        id: menu
        MessageMenu {
            timeline: root.timeline
            pins: root.pins
            onReplyAsked: key => root.replyAsked(key)
            onEditAsked: key => root.editAsked(key)
            onDeliveryAsked: key => root.deliveryAsked(key)
            onReportAsked: key => root.reportAsked(key)
            onLinkAsked: link => root.linkAsked(link)
            onQuotedAsked: key => root.showMessage(quotedKey)
            onCopyAsked: key => {
                const item = list.itemAtIndex(root.timeline.rowOf(key))
                if (item)
                    root.copy(item.shownText)
            }
        }
    }

    function page(direction) {
        const top = list.originY
        const bottom = Math.max(top, list.originY + list.contentHeight - list.height)
        list.contentY = Math.max(top, Math.min(bottom, list.contentY + direction * (list.height - Theme.px(40))))
        moved()
    }

    // QML has no other way to the clipboard.
    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
    }

    JumpButton {
        anchors { right: parent.right; bottom: parent.bottom; bottomMargin: Theme.gap }
        visible: root.canJump
        unread: root.timeline.unreadBelow
        onClicked: root.toNewest()
    }
}
