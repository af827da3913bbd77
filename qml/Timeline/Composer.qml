// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one writes. It grows to eight lines; Enter sends, Shift+Enter makes a new line. What is not sent stays with its
// conversation as a draft.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property QtObject timeline
    // { of(key), keep(key, text) }
    required property QtObject drafts

    property string conversation: ""
    readonly property alias input: input
    readonly property bool hasWords: input.text.trim() !== ""

    function focusInput() {
        input.forceActiveFocus(Qt.OtherFocusReason)
    }

    function send() {
        if (!hasWords)
            return
        if (timeline.send(input.text))
            input.clear()
    }

    function load() {
        conversation = ""
        input.text = drafts.of(timeline.conversationKey)
        input.cursorPosition = input.length
        conversation = timeline.conversationKey
    }

    spacing: Theme.gapTiny
    Component.onCompleted: load()

    Connections {
        target: root.timeline
        function onConversationKeyChanged() { root.load() }
    }
    // The disk was full: the words come back to where they were written.
    Connections {
        target: root.timeline
        ignoreUnknownSignals: true
        function onNotStored(conversationKey, text) {
            if (conversationKey !== root.conversation)
                root.drafts.keep(conversationKey, text)
            else
                input.text = input.length > 0 ? text + "\n" + input.text : text
        }
    }

    PlainText {
        text: Plain.oneLine(root.timeline.composeError)
        visible: text !== ""
        color: Theme.danger
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Rectangle {
        id: frame

        readonly property real lineHeight: metrics.lineSpacing
        readonly property real heightMax: lineHeight * Parts.composerLinesMax + 2 * Theme.gap

        implicitHeight: Math.max(48, Theme.px(48), Math.min(input.implicitHeight, heightMax))
        radius: Theme.radiusLarge
        color: Theme.field
        border.width: 1
        border.color: Theme.contrast ? Theme.lineStrong : Theme.line
        Layout.fillWidth: true

        FocusRing { shown: input.activeFocus; corner: Theme.radiusLarge }
        FontMetrics { id: metrics; font: input.font }

        Flickable {
            id: flick

            anchors { left: parent.left; right: sendButton.left; top: parent.top; bottom: parent.bottom; margins: 2; leftMargin: Theme.gapTiny; rightMargin: Theme.gapTiny }
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
                topPadding: (Math.max(48, Theme.px(48)) - frame.lineHeight) / 2
                bottomPadding: topPadding
                KeyNavigation.priority: KeyNavigation.BeforeItem
                KeyNavigation.tab: sendButton
                Accessible.name: hint.text
                Accessible.multiLine: true
                cursorDelegate: Caret { shown: input.cursorVisible }
                onTextChanged: if (root.conversation !== "") root.drafts.keep(root.conversation, text)
                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier | Qt.ControlModifier))) {
                        root.send()
                        event.accepted = true
                    }
                }
            }
        }

        PlainText {
            id: hint
            anchors { left: flick.left; right: flick.right; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            visible: input.length === 0 && input.preeditText === ""
            text: root.timeline.isSelf ? qsTr("Write a note to yourself") : Plain.fill(qsTr("Message %1"), Plain.oneLine(root.timeline.title))
            color: Theme.muted
            Accessible.ignored: true
        }

        IconButton {
            id: sendButton
            anchors { right: parent.right; bottom: parent.bottom; margins: 6 }
            glyph: "up"
            label: qsTr("Send")
            filled: true
            visible: root.hasWords
            onClicked: { root.send(); root.focusInput() }
        }
    }
}
