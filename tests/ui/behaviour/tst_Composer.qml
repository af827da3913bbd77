// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A2, A6: writing, sending, following, drafts.
import QtQuick
import QtTest

WindowTest {
    name: "Composer"

    function test_enterSendsClearsAndFollows() {
        show(scrolled)
        home.open("ife")
        settle()
        messages.page(-1)
        settle()
        verify(!messages.follow)
        verify(input.activeFocus)
        verify(!timeline.composer.hasWords)
        type("hello")
        verify(timeline.composer.hasWords)
        keyClick(Qt.Key_Return)
        compare(page.timeline.sentTexts, ["hello"])
        compare(input.text, "")
        verify(messages.follow)
        tryVerify(() => Math.abs(messages.below) < 2, 5000)
    }

    function test_shiftEnterMakesALineAndItGrowsToEight() {
        show(harbour)
        home.open("ife")
        const before = timeline.composer.height
        type("a")
        for (let line = 0; line < 4; ++line)
            keyClick(Qt.Key_Return, Qt.ShiftModifier)
        compare(page.timeline.sentTexts.length, 0)
        compare(input.text, "a\n\n\n\n")
        tryVerify(() => timeline.composer.height > before + 20, 5000)
        input.text = "x\n".repeat(8)
        settle()
        const eight = timeline.composer.height
        input.text = "x\n".repeat(100)
        settle()
        verify(timeline.composer.height - eight < 20, "no more than eight lines")
    }

    function test_blankIsNotSent() {
        show(harbour)
        home.open("ife")
        input.text = " \n "
        keyClick(Qt.Key_Return)
        compare(page.timeline.sentTexts.length, 0)
    }

    function test_whatIsRefusedStaysWithTheReason() {
        show(harbour)
        home.open("ife")
        page.timeline.refuseWith = "Too long."
        type("much")
        keyClick(Qt.Key_Return)
        compare(input.text, "much")
        compare(page.timeline.composeError, "Too long.")
    }

    function test_eachConversationKeepsItsDraft() {
        show(harbour)
        home.open("ife")
        type("for ife")
        home.open("maren")
        compare(input.text, "")
        type("for maren")
        home.open("ife")
        compare(input.text, "for ife")
        home.back()
        home.open("maren")
        compare(input.text, "for maren")
        keyClick(Qt.Key_Return)
        home.open("ife")
        home.open("maren")
        compare(input.text, "", "what was sent is no draft")
    }

    function test_pastedMarkupIsWords() {
        show(harbour)
        home.open("ife")
        input.text = "<b>bold</b>"
        compare(input.getText(0, input.length), "<b>bold</b>")
    }

    function test_typingOverTheMessagesMeansTheComposer() {
        show(harbour)
        home.open("ife")
        messages.list.forceActiveFocus()
        type("x")
        verify(input.activeFocus)
        compare(input.text, "x")
    }
}
