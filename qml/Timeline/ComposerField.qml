// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plain words in as many lines as they need, and a hint while there are none.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Flickable {
    id: root

    property string hint: ""
    // Between this and the edge of what it stands in
    property real inset: 0
    // { overrides(event), take(event) }: what keys mean there
    required property QtObject keys
    // Where Tab leads
    property Item next: null
    // What finds words wrong, where anything does
    property QtObject spelling: null
    property string conversation: ""
    readonly property alias waves: waves
    readonly property alias input: input
    readonly property real lineHeight: metrics.lineSpacing

    signal wrote()
    signal pasteAsked()

    onContentYChanged: waves.update()

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollHandle {}
    T.TextArea.flickable: T.TextArea {
        id: input

        implicitHeight: contentHeight + topPadding + bottomPadding
        textFormat: TextEdit.PlainText
        // By the words once there are some, where lines begin until then.
        horizontalAlignment: length > 0 ? undefined : TextEdit.AlignLeft
        wrapMode: TextEdit.Wrap
        color: Theme.text
        selectionColor: Theme.actionFill
        selectedTextColor: Theme.actionInk
        selectByMouse: true
        font.family: Theme.family
        font.pixelSize: Theme.sizeBody
        leftPadding: Theme.gap
        rightPadding: Theme.gapSmall
        // One line fits without scrolling: a text area that is higher than what shows it loses the tails of letters.
        topPadding: Math.floor((Math.max(48, Theme.px(48)) - root.lineHeight) / 2 - root.inset)
        bottomPadding: topPadding
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: root.next
        Accessible.name: root.hint
        Accessible.multiLine: true
        cursorDelegate: Caret { shown: input.cursorVisible }
        onTextChanged: root.wrote()
        // Before the window takes Esc as the way back.
        Keys.onShortcutOverride: event => event.accepted = root.keys.overrides(event)
        Keys.onPressed: event => event.accepted = root.keys.take(event)

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => {
                const at = input.positionAt(point.position.x, point.position.y)
                input.forceActiveFocus(Qt.MouseFocusReason)
                if (at < input.selectionStart || at > input.selectionEnd || input.selectedText === "")
                    input.cursorPosition = at
                waves.openMenu(point.position.x, point.position.y)
            }
        }
    }
    ComposerSpelling {
        id: waves
        parent: root
        anchors.fill: parent
        input: root.input
        spelling: root.spelling
        conversation: root.conversation
        onPasteAsked: root.pasteAsked()
    }
    FontMetrics { id: metrics; font: input.font }
    PlainText {
        parent: root
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        visible: input.length === 0 && input.preeditText === ""
        text: root.hint
        color: Theme.muted
        Accessible.ignored: true
    }
}
