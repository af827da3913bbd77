// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The emoji that ":" and the letters after it may mean; a whole ":name:" becomes one by itself. The keyboard stays with the
// field that is written in: what it does not take itself, it asks take() about.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Emoji

Rectangle {
    id: root

    // A text field
    required property Item input
    // [{ emoji, name, shortName }]
    property var found: []
    property int at: 0
    readonly property bool isOpen: found.length > 0

    // ":" and what follows it before the cursor, at the beginning of a word; or nothing
    function begun() {
        const end = input.cursorPosition
        const match = /(?:^|[^\w:])(:[^\s:(),.;\/]{2,32}:?)$/.exec(" " + input.getText(Math.max(0, end - 40), end))
        return match ? match[1] : ""
    }

    function look() {
        const written = input.activeFocus && input.selectedText === "" ? begun() : ""
        const isWhole = written.length > 2 && written.endsWith(":")
        const emoji = isWhole ? EmojiTable.named(written.slice(1, -1)) : ""
        if (emoji !== "")
            put(written, emoji)
        else
            found = written === "" || isWhole ? [] : EmojiTable.found(written.slice(1), 6)
    }

    function put(written, emoji) {
        const end = input.cursorPosition
        found = []
        input.remove(end - written.length, end)
        input.insert(end - written.length, emoji)
        EmojiTable.use(emoji)
    }

    function choose(emoji) {
        const written = begun()
        found = []
        if (written === "")
            return
        put(written, emoji)
        input.forceActiveFocus(Qt.OtherFocusReason)
    }

    // True when the key was for this list.
    function take(key) {
        if (!isOpen)
            return false
        if (key === Qt.Key_Up || key === Qt.Key_Down)
            at = (at + (key === Qt.Key_Up ? -1 : 1) + found.length) % found.length
        else if (key === Qt.Key_Return || key === Qt.Key_Enter || key === Qt.Key_Tab)
            choose(found[at].emoji)
        else if (key === Qt.Key_Escape)
            found = []
        else
            return false
        return true
    }

    onFoundChanged: at = 0

    visible: isOpen
    implicitHeight: found.length * Math.max(36, Theme.px(36)) + 2 * Theme.gapTiny
    radius: Theme.radiusLarge
    color: Theme.raised
    border.color: Theme.contrast ? Theme.lineStrong : Theme.line
    Accessible.role: Accessible.PopupMenu
    Accessible.name: qsTr("Emoji of that name")

    Later {
        id: looking
        onDue: root.look()
    }
    Connections {
        target: root.input
        function onTextChanged() { looking.ask() }
        function onCursorPositionChanged() { looking.ask() }
        function onActiveFocusChanged() { if (!root.input.activeFocus) root.found = [] }
    }

    Column {
        anchors { fill: parent; margins: Theme.gapTiny }

        Repeater {
            model: root.found
            Rectangle {
                id: row

                required property var modelData
                required property int index

                width: parent.width
                height: Math.max(36, Theme.px(36))
                radius: Theme.radius
                color: index === root.at || mouse.containsMouse ? Theme.hover : "transparent"
                border.width: index === root.at ? 2 : 0
                border.color: Parts.focusRing
                Accessible.role: Accessible.MenuItem
                Accessible.name: modelData.name
                Accessible.onPressAction: root.choose(modelData.emoji)

                Text {
                    id: sign
                    anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                    textFormat: Text.PlainText
                    text: row.modelData.emoji
                    font.family: Theme.familySigns
                    font.pixelSize: Theme.px(18)
                    Accessible.ignored: true
                }
                PlainText {
                    anchors { left: sign.right; right: parent.right; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                    text: row.modelData.name
                    Accessible.ignored: true
                }
                MouseArea {
                    id: mouse
                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.choose(row.modelData.emoji)
                }
            }
        }
    }
}
