// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The field above the conversations: what is typed is looked for in their names at once. Down goes into the list, Enter
// opens the first, Esc takes the words away. The keys in it lead further than to names.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    property alias text: input.text
    readonly property alias input: input
    readonly property string jumpKeys: "Ctrl+K"

    signal accepted()
    signal downAsked()
    signal jumpAsked()

    function focusInput() {
        input.forceActiveFocus(Qt.TabFocusReason)
    }

    function clear() {
        input.text = ""
    }

    implicitHeight: Math.max(36, Theme.px(36))
    radius: Theme.radius
    color: Theme.field
    border.width: 1
    border.color: Theme.contrast ? Theme.lineStrong : Theme.line

    FocusRing { shown: input.activeFocus; corner: Theme.radius }
    Icon {
        id: glass
        anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
        name: "search"
        width: Theme.px(16)
        height: width
    }
    T.TextField {
        id: input
        anchors { left: glass.right; right: clear.visible ? clear.left : keys.visible ? keys.left : parent.right; top: parent.top; bottom: parent.bottom }
        leftPadding: Theme.gapSmall
        rightPadding: Theme.gapSmall
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.actionFill
        selectedTextColor: Theme.actionInk
        selectByMouse: true
        clip: true
        font.family: Theme.family
        font.pixelSize: Theme.sizePreview
        maximumLength: 100
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Search the conversations")
        cursorDelegate: Caret { shown: input.cursorVisible }
        Keys.onDownPressed: root.downAsked()
        // Esc is a key of the window too: here it is only that while there is nothing to take away.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && input.text !== ""
        Keys.onEscapePressed: event => {
            event.accepted = input.text !== ""
            root.clear()
        }
        onAccepted: root.accepted()
    }
    PlainText {
        anchors { left: input.left; leftMargin: Theme.gapSmall; right: input.right; verticalCenter: parent.verticalCenter }
        visible: input.length === 0 && input.preeditText === ""
        text: qsTr("Search")
        color: Theme.muted
        size: Theme.sizePreview
        Accessible.ignored: true
    }
    IconButton {
        id: clear
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        visible: input.text !== ""
        glyph: "close"
        label: qsTr("Take the words away")
        onClicked: {
            root.clear()
            root.focusInput()
        }
    }
    T.Button {
        id: keys
        anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
        visible: input.text === "" && root.width > words.implicitWidth + Theme.px(110)
        implicitWidth: words.implicitWidth + 2 * Theme.gapTiny
        implicitHeight: Math.max(28, Theme.px(28))
        focusPolicy: Qt.StrongFocus
        Accessible.name: qsTr("Go to, or do (Ctrl+K)")
        Accessible.onPressAction: keys.clicked()
        Keys.onReturnPressed: keys.clicked()
        Keys.onEnterPressed: keys.clicked()
        onClicked: root.jumpAsked()
        background: Rectangle {
            radius: Theme.radiusSmall
            color: keys.hovered || keys.down ? Theme.hover : "transparent"
            FocusRing { shown: keys.visualFocus; corner: Theme.radiusSmall }
        }
        contentItem: PlainText {
            id: words
            text: KeyNames.say(root.jumpKeys)
            color: Theme.muted
            size: Theme.sizeSmall
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        Hint {
            text: keys.Accessible.name
            shown: keys.hovered && !keys.down
        }
    }
}
