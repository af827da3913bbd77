// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversations, the liveliest first. Arrow keys walk, Enter opens.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ListView {
    id: root

    required property QtObject conversations
    required property QtObject drafts
    property string openKey: ""

    signal chosen(string conversationKey)

    // The conversation so many rows further than the open one, or "".
    function keyBeside(by) {
        if (count === 0)
            return ""
        const from = openKey === "" || currentIndex < 0 ? (by > 0 ? -1 : count) : currentIndex
        const to = from + by
        if (to < 0 || to >= count)
            return ""
        currentIndex = to
        return currentItem ? currentItem.conversationKey : ""
    }

    function choose() {
        if (currentItem)
            chosen(currentItem.conversationKey)
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

    header: Item { width: 1; height: Theme.gapTiny }

    T.ScrollBar.vertical: ScrollHandle {}

    delegate: ConversationRow {
        id: row

        required property int index

        width: ListView.view.width
        height: implicitHeight
        selected: conversationKey === root.openKey
        focused: root.activeFocus && ListView.isCurrentItem
        draft: root.drafts.of(conversationKey, root.drafts.revision)
        // The open conversation is the current one, wherever it moves.
        onSelectedChanged: if (selected) root.currentIndex = index
        onIndexChanged: if (selected) root.currentIndex = index
        Component.onCompleted: if (selected) root.currentIndex = index
        onChosen: key => root.chosen(key)
    }
}
