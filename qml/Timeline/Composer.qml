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
import Porchlight.Emoji
import Porchlight.Offers

ColumnLayout {
    id: root

    required property QtObject timeline
    // { has(key), of(key), keep(key, text), replyOf(key), keepReply(key, reply) }
    required property QtObject drafts

    // { found(words) }: the members of an open group
    required property QtObject group

    property string conversation: ""
    // Files and pictures that were pasted or dropped; they stay, because nothing of them is sent.
    property QtObject offers: OfferList { conversation: root.conversation }
    readonly property alias mentions: mentions
    readonly property alias emoji: emoji
    readonly property alias picker: picker.popup
    readonly property alias emojiButton: emojiButton
    readonly property alias strip: strip
    readonly property alias waves: flick.waves
    // What finds words wrong; null: nothing does
    property QtObject spelling: null
    readonly property Item input: flick.input
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

    function pickEmoji() {
        root.picker.openAbove(emojiButton)
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

    ComposerKeys { id: keys; composer: root }
    WhenAsked {
        id: picker
        EmojiPopup {
            onChosen: emoji => root.input.insert(root.input.cursorPosition, emoji)
            onClosed: root.focusInput()
        }
    }

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
    OfferStrip {
        id: strip
        offers: root.offers
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gapTiny
        onEmptied: root.focusInput()
    }

    Rectangle {
        id: frame

        readonly property real heightMax: flick.lineHeight * Parts.composerLinesMax + 2 * Theme.gap

        implicitHeight: bar.implicitHeight + Math.max(48, Theme.px(48), Math.min(input.implicitHeight + 2 * flick.inset, heightMax))
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

        ComposerField {
            id: flick

            anchors { left: parent.left; right: emojiButton.left; top: bar.bottom; bottom: parent.bottom; margins: inset; leftMargin: Theme.gapTiny; rightMargin: Theme.gapTiny }
            inset: 2
            hint: root.timeline.isSelf ? qsTr("Write a note to yourself") : Plain.fill(qsTr("Message %1"), Plain.oneLine(root.timeline.title))
            keys: keys
            next: mentions.isOpen || emoji.isOpen ? null : emojiButton
            spelling: root.spelling
            conversation: root.conversation
            onWrote: root.wrote()
            onPasteAsked: if (!root.offers.paste()) input.paste()
        }

        MentionList {
            id: mentions
            anchors { left: parent.left; bottom: parent.top; bottomMargin: Theme.gapTiny }
            width: Math.min(parent.width, Theme.px(420))
            height: implicitHeight
            input: root.input
            group: root.timeline.isGroup ? root.group : null
        }
        EmojiList {
            id: emoji
            anchors { left: parent.left; bottom: parent.top; bottomMargin: Theme.gapTiny }
            width: Math.min(parent.width, Theme.px(320))
            height: implicitHeight
            input: root.input
        }
        IconButton {
            id: emojiButton
            anchors { right: sendButton.visible ? sendButton.left : parent.right; bottom: parent.bottom; margins: 6; rightMargin: sendButton.visible ? 0 : 6 }
            glyph: "smile"
            label: qsTr("Emoji")
            KeyNavigation.tab: sendButton.visible ? sendButton : null
            onClicked: root.pickEmoji()
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
