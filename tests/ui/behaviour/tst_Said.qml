// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A12, B2, E1, C5: answering, editing, reacting, deleting, drafts; by mouse and by keyboard.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Said"

    property Component said: Component { Said {} }
    readonly property var composer: timeline ? timeline.composer : null
    readonly property var calls: page ? page.timeline.actions.calls.filter(call => call[0] !== "draft") : []

    function open() {
        show(said)
        page.arrange(window)
        composer.leaveMode()
        composer.input.clear()
        settle()
    }

    function openMenu(at) {
        messages.list.forceActiveFocus()
        messages.list.currentIndex = at
        keyClick(Qt.Key_Menu)
        tryVerify(() => messages.menu.opened, 5000)
        settle()
    }

    function choose(key) {
        const at = messages.menu.entries.findIndex(entry => entry.key === key)
        verify(at >= 0, key + " is offered")
        for (let step = 0; step < at; ++step)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => !messages.menu.visible, 5000)
    }

    function test_aReplyGoesWithItsMessage() {
        open()
        openMenu(0)
        choose("reply")
        compare(composer.mode, "reply")
        verify(input.activeFocus)
        type("yes")
        keyClick(Qt.Key_Return)
        compare(page.timeline.get(0).replyKey, "last")
        compare(composer.mode, "", "the next one answers nothing")
    }

    function test_escapeLeavesReplyAndEdit() {
        open()
        composer.reply("last")
        type("half")
        keyClick(Qt.Key_Escape)
        compare(composer.mode, "")
        compare(input.text, "half", "the words stay")
        composer.edit(page.timeline.get(4).messageKey)
        compare(composer.mode, "edit")
        verify(input.text.startsWith("Start, please"))
        keyClick(Qt.Key_Escape)
        compare(composer.mode, "")
        compare(input.text, "half", "the draft waited for the edit")
        verify(home.isOpen)
    }

    function test_editingSendsNewWordsForTheOldMessage() {
        open()
        const key = page.timeline.get(4).messageKey
        openMenu(4)
        choose("edit")
        input.text = "new words"
        keyClick(Qt.Key_Return)
        compare(calls, [["edit", key, "new words"]])
        compare(page.timeline.sentTexts.length, 0)
        compare(composer.mode, "")
        compare(input.text, "")
    }

    function test_deletingIsSaidByKey() {
        open()
        openMenu(4)
        choose("deleteForAll")
        openMenu(0)
        choose("deleteForMe")
        compare(calls, [["deleteForAll", page.timeline.get(4).messageKey], ["deleteForMe", "last"]])
    }

    function test_onlyWhatIsOfferedCanBeChosen() {
        open()
        page.timeline.actions.offered = { copy: true }
        openMenu(0)
        compare(messages.menu.entries.length, 1)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !messages.menu.visible, 5000)
        page.timeline.actions.offered = {}
        messages.list.forceActiveFocus()
        keyClick(Qt.Key_Menu)
        settle()
        verify(!messages.menu.visible, "a menu of nothing does not open")
    }

    function test_aReactionByMouseIsPutAndTakenBack() {
        open()
        const row = messages.list.itemAtIndex(6)
        compare(row.shownReactions.length, 2)
        row.reactionChosen(row.messageKey, "")
        compare(calls, [["react", "tins", ""]])
        compare(row.ownReaction, "🧡")
    }

    function test_theQuoteLeadsToItsMessage() {
        open()
        messages.showMessage("tins")
        compare(messages.list.currentIndex, 6)
        messages.showMessage("nowhere")
        compare(messages.list.currentIndex, 6)
    }

    function test_rightClickOpensTheMenu() {
        open()
        const row = messages.list.itemAtIndex(0)
        mouseClick(row, 40, row.height - 12, Qt.RightButton)
        tryVerify(() => messages.menu.opened, 5000)
        keyClick(Qt.Key_Escape)
    }

    function test_aDraftFromElsewhereNeverOverwritesWhatIsTyped_B2() {
        open()
        type("mine")
        page.timeline.actions.draft = { text: "theirs" }
        page.conversations.draftTold("ife", "theirs")
        compare(input.text, "mine")
        messages.list.forceActiveFocus()
        page.conversations.draftTold("ife", "theirs")
        compare(input.text, "theirs")
    }

    function test_aDraftIsToldWithItsReply_B2() {
        open()
        composer.reply("last")
        type("x")
        const drafts = page.timeline.actions.calls.filter(call => call[0] === "draft")
        compare(drafts[drafts.length - 1], ["draft", "ife", "x", "last"])
    }

    function test_archivedLiesInAFold() {
        open()
        const list = home.conversationPane.list
        compare(list.unfolded, false)
        list.forceActiveFocus()
        list.currentIndex = 8
        keyClick(Qt.Key_Down)
        compare(list.currentIndex, 8, "nobody walks into a closed fold")
        list.unfolded = true
        keyClick(Qt.Key_Down)
        compare(list.currentIndex, 9)
        list.archiveAsked("bea", false)
        compare(page.switches.calls, [["archive", "bea", false]])
    }
}
