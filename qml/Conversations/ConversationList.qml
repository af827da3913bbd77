// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversations, pinned ones and then the liveliest first; what is archived lies in a fold at the end. Arrow keys
// walk, Enter opens, the Menu key asks what can be done, and whoever types looks for a name.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Conversations

ListView {
    id: root

    required property QtObject conversations
    required property QtObject drafts
    // { of(key, revision), typing, revision }
    required property QtObject presence
    property string openKey: ""

    // What is archived is shown.
    property alias unfolded: filter.unfolded
    // Which of them are shown.
    property alias words: filter.text
    property alias tab: filter.tab
    readonly property alias filter: filter

    signal chosen(string conversationKey)
    signal pinAsked(string conversationKey, bool pinned)
    signal archiveAsked(string conversationKey, bool archived)
    signal windowAsked(string conversationKey)
    // Up from the first row, down from the last, and words that are typed
    signal upAsked()
    signal downAsked()
    signal typed(string text)

    // The conversation so many rows further than the open one, or "".
    function keyBeside(by) {
        const at = filter.rowOf(openKey)
        return filter.keyAt(at >= 0 ? at + by : by > 0 ? by - 1 : count + by)
    }

    // From outside, by the keyboard.
    function enterAt(row) {
        currentIndex = Math.max(0, Math.min(count - 1, row))
        forceActiveFocus(Qt.TabFocusReason)
    }

    // The open conversation is the current one.
    function follow() {
        currentIndex = filter.rowOf(openKey)
    }

    // Of the rows that can be seen, from the top.
    function keysInView() {
        const keys = []
        for (let y = contentY; y < contentY + height; y += Parts.rowHeight / 2) {
            const row = itemAt(width / 2, y)
            if (row && row.conversationKey && !keys.includes(row.conversationKey))
                keys.push(row.conversationKey)
        }
        return keys
    }

    function choose() {
        if (currentItem)
            chosen(currentItem.conversationKey)
    }

    Later {
        id: following
        onDue: root.follow()
    }
    ConversationFilter {
        id: filter
        source: root.conversations
        openKey: root.openKey
        onOpenKeyChanged: root.follow()
        onModelReset: root.follow()
        onRowsInserted: if (root.currentIndex < 0 || root.filter.keyAt(root.currentIndex) === root.openKey) following.ask()
        onTextChanged: root.positionViewAtBeginning()
        onTabChanged: root.positionViewAtBeginning()
    }

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    highlightFollowsCurrentItem: true
    currentIndex: -1
    keyNavigationEnabled: true
    model: filter
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")

    Keys.onReturnPressed: choose()
    Keys.onEnterPressed: choose()
    Keys.onSpacePressed: choose()
    Keys.onUpPressed: event => currentIndex > 0 ? decrementCurrentIndex() : upAsked()
    Keys.onDownPressed: event => currentIndex < count - 1 ? incrementCurrentIndex() : downAsked()
    Keys.onPressed: event => {
        const asks = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier))
        if (asks && currentItem) {
            currentItem.askMenu()
            event.accepted = true
        } else if (event.text.trim() !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
            typed(event.text)
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
            enabled: root.unfolded // else they are here because they were looked for
            anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
            label: root.unfolded ? qsTr("Hide what is archived") : qsTr("Archived")
            onClicked: root.unfolded = false
        }
    }
    footer: Item {
        readonly property bool isThere: root.filter.archivedCount > 0 && !root.unfolded && root.words === ""
        width: ListView.view.width
        height: isThere ? open.implicitHeight + Theme.gapSmall : 0
        TextButton {
            id: open
            visible: parent.isThere
            anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
            label: qsTr("Archived")
            onClicked: root.unfolded = true
        }
    }

    WhenAsked {
        id: menu
        ActionMenu {
            property string conversationKey: ""
            name: qsTr("Conversation")
            onChosen: key => {
                if (key === "window")
                    root.windowAsked(conversationKey)
                else if (key === "pin" || key === "unpin")
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

        width: ListView.view.width
        selected: conversationKey === root.openKey
        focused: root.activeFocus && ListView.isCurrentItem
        online: !isSelf && !isGroup && root.presence.of(avatarKey, root.presence.revision).state === "online"
        typing: root.presence.typing.includes(conversationKey)
        typists: isGroup && typing ? root.presence.typists(conversationKey, root.presence.typing) : []
        // Of one that was typed into here, what was typed; of others what one's devices say.
        shownDraft: root.drafts.has(conversationKey, root.drafts.revision) ? root.drafts.of(conversationKey, root.drafts.revision) : draft
        onChosen: key => root.chosen(key)
        onWindowAsked: key => root.windowAsked(key)
        onMenuAsked: (key, pinned, archived, item, x, y) => {
            menu.popup.conversationKey = key
            menu.popup.entries = [{ key: "window", label: qsTr("Open in its own window") },
                                  { key: pinned ? "unpin" : "pin", label: pinned ? qsTr("Unpin") : qsTr("Pin to the top") },
                                  { key: archived ? "unarchive" : "archive", label: archived ? qsTr("Take out of the archive") : qsTr("Archive") }]
            menu.popup.openAt(item, x, y)
        }
    }
}
