// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one writes. It grows to eight lines; Enter sends, Shift+Enter makes a new line. What is not sent stays with its
// conversation as a draft, here at once and on one's other devices after a moment. It may answer a message or give new
// words to one; Esc leaves that.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property QtObject timeline
    // { has(key), of(key), keep(key, text), replyOf(key), keepReply(key, reply) }
    required property QtObject drafts

    // { found(words) }: the members of an open group
    required property QtObject group

    property string conversation: ""
    readonly property alias mentions: mentions
    readonly property alias input: input
    readonly property bool hasWords: input.text.trim() !== ""
    // { key, author, text } of what is answered or edited; an empty key is nothing
    readonly property var none: ({ key: "", author: "", text: "" })
    property var replyTo: none
    property var editing: none
    readonly property string mode: editing.key !== "" ? "edit" : replyTo.key !== "" ? "reply" : ""

    // What stands there is being changed; or it was sent, emptied or left.
    signal typing(string conversationKey, bool isTyping)

    function focusInput() {
        input.forceActiveFocus(Qt.OtherFocusReason)
    }

    function send() {
        if (!hasWords)
            return
        if (mode === "edit") {
            if (timeline.actions.edit(editing.key, input.text))
                leaveMode()
        } else if (timeline.send(input.text, replyTo.key)) {
            setReply(none)
            input.clear()
        }
    }

    function reply(key) {
        if (mode === "edit")
            leaveMode()
        setReply(timeline.actions.messageOf(key))
        focusInput()
    }

    function setReply(reply) {
        replyTo = reply
        if (conversation !== "") {
            drafts.keepReply(conversation, reply)
            tell()
        }
    }

    // The draft waits until the edit is over.
    function edit(key) {
        const message = timeline.actions.messageOf(key)
        if (message.key === "")
            return
        editing = message
        input.text = message.whole
        input.cursorPosition = input.length
        focusInput()
    }

    // True when there was one to leave.
    function leaveMode() {
        if (mode === "edit") {
            editing = none
            input.text = drafts.of(conversation)
            input.cursorPosition = input.length
            return true
        }
        if (mode === "reply") {
            setReply(none)
            return true
        }
        return false
    }

    function tell() {
        timeline.actions.setDraft(conversation, input.text, replyTo.key)
    }

    function wrote() {
        if (conversation === "" || mode === "edit" || drafts.of(conversation) === input.text)
            return
        drafts.keep(conversation, input.text)
        tell()
        typing(conversation, input.text.trim() !== "") // hasWords follows a moment later
    }

    function load() {
        const key = timeline.conversationKey
        if (conversation !== "" && conversation !== key)
            typing(conversation, false)
        conversation = ""
        editing = none
        if (key !== "" && !drafts.has(key)) { // as it is known from before, or from another device
            const draft = timeline.actions.draft
            drafts.keep(key, draft.text || "")
            drafts.keepReply(key, draft.replyKey ? { key: draft.replyKey, author: draft.replyAuthor, text: draft.replyText } : none)
        }
        input.text = drafts.of(key)
        input.cursorPosition = input.length
        replyTo = drafts.replyOf(key) || none
        conversation = key
    }

    // Another device wrote on. What is being typed here is never overwritten.
    function draftTold(key) {
        if (key === conversation && (input.activeFocus || mode === "edit"))
            return
        drafts.forget(key)
        if (key === conversation)
            load()
    }

    spacing: Theme.gapTiny
    Component.onCompleted: load()

    Connections {
        target: root.timeline
        ignoreUnknownSignals: true
        function onConversationKeyChanged() { root.load() }
        // The disk was full: the words come back to where they were written.
        function onNotStored(conversationKey, text) {
            if (conversationKey !== root.conversation)
                root.drafts.keep(conversationKey, text)
            else
                input.text = input.length > 0 ? text + "\n" + input.text : text
        }
    }

    ComposeError { words: root.timeline.composeError; Layout.fillWidth: true }

    Rectangle {
        id: frame

        readonly property real lineHeight: metrics.lineSpacing
        readonly property real inset: 2
        readonly property real heightMax: lineHeight * Parts.composerLinesMax + 2 * Theme.gap

        implicitHeight: bar.implicitHeight + Math.max(48, Theme.px(48), Math.min(input.implicitHeight + 2 * inset, heightMax))
        radius: Theme.radiusLarge
        color: Theme.field
        border.width: 1
        border.color: Theme.contrast ? Theme.lineStrong : Theme.line
        Layout.fillWidth: true

        ComposerBar {
            id: bar
            anchors { left: parent.left; right: parent.right; top: parent.top }
            mode: root.mode
            author: mode === "reply" ? root.replyTo.author : ""
            words: mode === "edit" ? root.editing.text : root.replyTo.text
            onCancelled: { root.leaveMode(); root.focusInput() }
        }
        FocusRing { shown: input.activeFocus; corner: Theme.radiusLarge }
        FontMetrics { id: metrics; font: input.font }

        Flickable {
            id: flick

            anchors { left: parent.left; right: sendButton.left; top: bar.bottom; bottom: parent.bottom; margins: frame.inset; leftMargin: Theme.gapTiny; rightMargin: Theme.gapTiny }
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
                topPadding: Math.floor((Math.max(48, Theme.px(48)) - frame.lineHeight) / 2 - frame.inset)
                bottomPadding: topPadding
                KeyNavigation.priority: KeyNavigation.BeforeItem
                KeyNavigation.tab: mentions.isOpen ? null : sendButton
                Accessible.name: hint.text
                Accessible.multiLine: true
                cursorDelegate: Caret { shown: input.cursorVisible }
                onTextChanged: root.wrote()
                // Before the window takes Esc as the way back.
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && (root.mode !== "" || mentions.isOpen)
                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (event.modifiers === Qt.NoModifier && mentions.take(event.key))
                        event.accepted = true
                    else if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier | Qt.ControlModifier))) {
                        root.send()
                        event.accepted = true
                    } else if (event.key === Qt.Key_Escape && root.leaveMode()) {
                        event.accepted = true
                    }
                }
            }
        }

        MentionList {
            id: mentions
            anchors { left: parent.left; bottom: parent.top; bottomMargin: Theme.gapTiny }
            width: Math.min(parent.width, Theme.px(420))
            height: implicitHeight
            input: input
            group: root.timeline.isGroup ? root.group : null
        }
        PlainText {
            id: hint
            anchors { left: flick.left; right: flick.right; leftMargin: Theme.gap; verticalCenter: flick.verticalCenter }
            visible: input.length === 0 && input.preeditText === ""
            text: root.timeline.isSelf ? qsTr("Write a note to yourself") : Plain.fill(qsTr("Message %1"), Plain.oneLine(root.timeline.title))
            color: Theme.muted
            Accessible.ignored: true
        }

        IconButton {
            id: sendButton
            anchors { right: parent.right; bottom: parent.bottom; margins: 6 }
            glyph: "up"
            label: root.mode === "edit" ? qsTr("Save the new words") : qsTr("Send")
            filled: true
            visible: root.hasWords
            onClicked: { root.send(); root.focusInput() }
        }
    }
}
