// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversations, pinned ones and then the liveliest first; what is archived lies in a fold at the end. Arrow keys
// walk, Enter opens, the Menu key asks what can be done.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ListView {
    id: root

    required property QtObject conversations
    required property QtObject drafts
    // { of(key, revision), typing, revision }
    required property QtObject presence
    property string openKey: ""

    // What is archived is shown.
    property bool unfolded: false
    property int lastIndex: -1

    signal chosen(string conversationKey)
    signal pinAsked(string conversationKey, bool pinned)
    signal archiveAsked(string conversationKey, bool archived)

    // The conversation so many rows further than the open one, or "".
    function keyBeside(by) {
        if (count === 0)
            return ""
        const from = openKey === "" || currentIndex < 0 ? (by > 0 ? -1 : count) : currentIndex
        const to = from + by
        if (to < 0 || to >= count)
            return ""
        currentIndex = to
        if (currentIndex !== to) // it lies in the fold
            return ""
        return currentItem ? currentItem.conversationKey : ""
    }

    // Of the rows that can be seen, from the top.
    function keysInView() {
        const keys = []
        for (let y = contentY; y < contentY + height; y += Parts.rowHeight / 2) {
            const row = itemAt(width / 2, y)
            if (row && !row.folded && row.conversationKey && !keys.includes(row.conversationKey))
                keys.push(row.conversationKey)
        }
        return keys
    }

    function choose() {
        if (currentItem)
            chosen(currentItem.conversationKey)
    }

    // Nobody walks into a closed fold.
    onCurrentIndexChanged: {
        const isFolded = currentItem !== null && currentItem.folded && currentItem.conversationKey !== openKey
        if (isFolded && lastIndex >= 0)
            currentIndex = lastIndex
        else
            lastIndex = currentIndex
    }

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    highlightFollowsCurrentItem: true
    currentIndex: -1
    keyNavigationEnabled: true
    model: conversations
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")

    Keys.onReturnPressed: choose()
    Keys.onEnterPressed: choose()
    Keys.onSpacePressed: choose()
    Keys.onPressed: event => {
        const asks = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier))
        if (asks && currentItem) {
            currentItem.askMenu()
            event.accepted = true
        }
    }

    section.property: "archived"
    section.delegate: Item {
        id: fold
        required property string section
        readonly property bool isFold: section === "true" || section === "1"
        width: ListView.view.width
        height: isFold ? button.implicitHeight + Theme.gapSmall : 0
        TextButton {
            id: button
            visible: fold.isFold // a list shows its section items whatever they say
            anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
            label: root.unfolded ? qsTr("Hide what is archived") : qsTr("Archived")
            onClicked: root.unfolded = !root.unfolded
        }
    }

    WhenAsked {
        id: menu
        ActionMenu {
            property string conversationKey: ""
            name: qsTr("Conversation")
            onChosen: key => {
                if (key === "pin" || key === "unpin")
                    root.pinAsked(conversationKey, key === "pin")
                else
                    root.archiveAsked(conversationKey, key === "archive")
            }
        }
    }

    header: Item { width: 1; height: Theme.gapTiny }

    T.ScrollBar.vertical: ScrollHandle {}

    delegate: ConversationRow {
        id: row

        required property int index
        readonly property bool folded: archived && !root.unfolded

        width: ListView.view.width
        height: folded ? 0 : implicitHeight
        visible: !folded
        selected: conversationKey === root.openKey
        focused: root.activeFocus && ListView.isCurrentItem
        online: !isSelf && !isGroup && root.presence.of(avatarKey, root.presence.revision).state === "online"
        typing: root.presence.typing.includes(conversationKey)
        typists: isGroup && typing ? root.presence.typists(conversationKey, root.presence.typing) : []
        // Of one that was typed into here, what was typed; of others what one's devices say.
        shownDraft: root.drafts.has(conversationKey, root.drafts.revision) ? root.drafts.of(conversationKey, root.drafts.revision) : draft
        // The open conversation is the current one, wherever it moves.
        onSelectedChanged: if (selected) root.currentIndex = index
        onIndexChanged: if (selected) root.currentIndex = index
        Component.onCompleted: if (selected) root.currentIndex = index
        onChosen: key => root.chosen(key)
        onMenuAsked: (key, pinned, archived, item, x, y) => {
            menu.popup.conversationKey = key
            menu.popup.entries = [{ key: pinned ? "unpin" : "pin", label: pinned ? qsTr("Unpin") : qsTr("Pin to the top") },
                                  { key: archived ? "unarchive" : "archive", label: archived ? qsTr("Take out of the archive") : qsTr("Archive") }]
            menu.popup.openAt(item, x, y)
        }
    }
}
