// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Going anywhere by the keyboard alone (style 21, E4).
import QtQuick
import QtTest

WindowTest {
    id: root

    name: "Palette"

    readonly property var palette: window ? window.jump.popup : null
    function names() { return palette.list.model.map(row => row.name) }

    function openIt() {
        show(harbour)
        home.open("ife")
        settle()
        keyClick(Qt.Key_K, Qt.ControlModifier)
        tryVerify(() => palette.opened)
        tryVerify(() => palette.input.input.activeFocus)
    }

    function test_aPartOfANameAndEnterGoesThere() {
        openIt()
        verify(names().includes("Maren Holt") && names().includes("Oskar"))
        type("hol")
        compare(palette.list.model[0].conversationKey, "maren")
        keyClick(Qt.Key_Return)
        tryVerify(() => !palette.visible)
        compare(page.timeline.conversationKey, "maren")
        tryVerify(() => input.activeFocus) // ready to write
    }

    function test_accentsAndCaseDoNotMatter() {
        openIt()
        type("TOMAS")
        compare(palette.list.model[0].name, "Tomás Reyes")
    }

    function test_beginningsComeFirst() {
        openIt()
        type("n") // Nan and Notes begin so; many have one within
        verify(["Nan", "Notes"].includes(names()[0]))
        verify(["Nan", "Notes"].includes(names()[1]))
    }

    function test_arrowsWalkIntoTheCommands() {
        openIt()
        type("group")
        compare(palette.list.model[0].section, "Commands")
        keyClick(Qt.Key_Down)
        compare(palette.list.currentIndex, 1)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        tryVerify(() => window.newGroup.opened)
    }

    function test_commandsOnly() {
        openIt()
        type(">")
        verify(palette.list.model.every(row => row.section === "Commands"))
        type("mute this conversation for")
        compare(palette.list.count, 1)
        keyClick(Qt.Key_Return)
        tryVerify(() => !palette.visible)
    }

    function test_whatIsNoNameIsLookedForInMessages() {
        openIt()
        type("varnish tin")
        compare(palette.list.count, 1)
        keyClick(Qt.Key_Return)
        tryVerify(() => home.search.opened)
        compare(home.search.input.text, "varnish tin")
    }

    function test_nothingToDoNothing() {
        openIt()
        type(">xylophone")
        compare(palette.list.count, 0)
        keyClick(Qt.Key_Return)
        verify(palette.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !palette.visible)
    }

    function test_whileSomethingElseIsOpenItStaysAway() {
        show(harbour)
        home.open("ife")
        window.settings.open()
        tryVerify(() => window.settings.opened)
        keyClick(Qt.Key_K, Qt.ControlModifier)
        settle()
        verify(!palette.visible)
    }
}
