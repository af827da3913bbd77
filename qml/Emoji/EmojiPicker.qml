// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All emoji: by group, the ones chosen last, or by a part of their name in the languages of the app. One writes to look for
// one; arrow keys walk, Enter chooses.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Emoji

FocusScope {
    id: root

    // The one that is set already, or ""
    property string current: ""
    readonly property int columns: 9
    readonly property real cell: Math.max(40, Theme.px(40))
    readonly property alias grid: grid
    readonly property alias search: search
    property string group: EmojiTable.recent.length > 0 ? "recent" : "smileys"
    readonly property bool isSearching: search.text.trim() !== ""
    readonly property var shown: isSearching ? EmojiTable.found(search.text, 90).map(found => found.emoji)
                                 : group === "recent" ? EmojiTable.recent : EmojiTable.inGroup(group)
    readonly property var signs: ({ recent: "🕘", smileys: "😀", people: "👋", animals: "🐾", food: "🍎", travel: "🚗", activities: "⚽", objects: "💡",
                                    symbols: "💠", flags: "🏁" })
    readonly property var labels: ({ recent: qsTr("Chosen last"), smileys: qsTr("Smileys"), people: qsTr("People"), animals: qsTr("Animals and plants"),
                                     food: qsTr("Food and drink"), travel: qsTr("Travel and places"), activities: qsTr("Activities"),
                                     objects: qsTr("Objects"), symbols: qsTr("Symbols"), flags: qsTr("Flags") })

    signal chosen(string emoji)

    function begin() {
        search.text = ""
        group = EmojiTable.recent.length > 0 ? "recent" : "smileys"
        grid.currentIndex = 0
        search.input.forceActiveFocus(Qt.PopupFocusReason)
    }

    function choose(emoji) {
        EmojiTable.use(emoji)
        chosen(emoji)
    }

    onShownChanged: {
        grid.currentIndex = shown.length > 0 ? 0 : -1
        grid.positionViewAtBeginning()
    }

    implicitWidth: columns * cell + Theme.gapSmall
    implicitHeight: search.implicitHeight + tabs.height + 7 * cell + 2 * Theme.gapSmall

    SearchField {
        id: search
        anchors { left: parent.left; right: parent.right; top: parent.top }
        label: qsTr("Find an emoji")
        onDownAsked: grid.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: if (root.shown.length > 0) root.choose(root.shown[Math.max(0, grid.currentIndex)])
    }

    Row {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: search.bottom; topMargin: Theme.gapSmall }
        height: root.cell

        Repeater {
            model: (EmojiTable.recent.length > 0 ? ["recent"] : []).concat(EmojiTable.groups)
            EmojiCell {
                required property string modelData
                width: Math.min(root.cell, tabs.width / (EmojiTable.groups.length + 1))
                emoji: root.signs[modelData]
                label: root.labels[modelData]
                chosen: !root.isSearching && root.group === modelData
                activeFocusOnTab: true
                current: activeFocus
                Keys.onReturnPressed: picked()
                Keys.onSpacePressed: picked()
                Keys.onRightPressed: nextItemInFocusChain(!LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: nextItemInFocusChain(LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
                onPicked: {
                    search.text = ""
                    root.group = modelData
                }
            }
        }
    }

    GridView {
        id: grid

        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom; topMargin: Theme.gapSmall }
        clip: true
        cellWidth: root.cell
        cellHeight: root.cell
        model: root.shown
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: root.isSearching ? qsTr("Found emoji") : root.labels[root.group]
        Keys.onReturnPressed: if (currentItem) root.choose(currentItem.emoji)
        Keys.onEnterPressed: if (currentItem) root.choose(currentItem.emoji)
        Keys.onSpacePressed: if (currentItem) root.choose(currentItem.emoji)
        // Who goes on writing means the search.
        Keys.onPressed: event => {
            if (event.text.trim() !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
                search.input.forceActiveFocus(Qt.OtherFocusReason)
                search.input.insert(search.input.cursorPosition, event.text)
                event.accepted = true
            }
        }
        delegate: EmojiCell {
            required property string modelData
            emoji: modelData
            chosen: modelData === root.current
            current: GridView.isCurrentItem && (GridView.view.activeFocus || root.isSearching)
            onPicked: root.choose(modelData)
        }
    }
    PlainText {
        anchors { top: grid.top; horizontalCenter: grid.horizontalCenter; topMargin: Theme.gapWide }
        visible: root.shown.length === 0
        text: qsTr("None is called so.")
        color: Theme.muted
    }
}
