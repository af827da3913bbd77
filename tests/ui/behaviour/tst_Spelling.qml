// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1: words that no dictionary knows, while one writes; what they may have been meant to be; one's own words.
import QtQuick
import QtTest

WindowTest {
    name: "Spelling"

    readonly property var waves: timeline ? timeline.composer.waves : null
    readonly property var spelling: page ? page.desktop.spelling : null

    function open() {
        show(harbour)
        home.open("ife")
        input.forceActiveFocus()
    }

    function labels() {
        return waves.menu.entries.map(entry => entry.label)
    }

    function test_wavesFollowTheWords() {
        open()
        type("teh boat")
        tryCompare(waves, "count", 1)
        compare(waves.shownPlaces(), [0, 3])
        input.insert(0, "So, ")
        compare(waves.shownPlaces(), [4, 3], "it moves with its word")
        input.insert(7, "!")
        compare(waves.count, 1)
        input.insert(5, "x")
        compare(waves.count, 0, "it is another word now")
    }

    function test_theWordThatIsTypedIsLeftAlone() {
        open()
        type("and recieve")
        tryCompare(waves, "count", 1)
        compare(waves.shownPlaces(), [])
        type(" ")
        compare(waves.shownPlaces(), [4, 7])
        keyClick(Qt.Key_Left)
        keyClick(Qt.Key_Left)
        compare(waves.shownPlaces(), [4, 7], "who only looks at it sees it")
    }

    function test_textIsNeverTouched() {
        open()
        type("teh ")
        tryCompare(waves, "count", 1)
        compare(input.text, "teh ")
        compare(input.textFormat, TextEdit.PlainText)
        keyClick(Qt.Key_Return)
        compare(page.timeline.sentTexts, ["teh "])
        compare(waves.count, 0)
    }

    function test_menuKeyOffersWords_data() {
        return [{ tag: "Menu", key: Qt.Key_Menu, modifiers: Qt.NoModifier }, { tag: "Shift+F10", key: Qt.Key_F10, modifiers: Qt.ShiftModifier }]
    }

    function test_menuKeyOffersWords(data) {
        open()
        type("we recieve it")
        tryCompare(waves, "count", 1)
        input.cursorPosition = 6
        keyClick(data.key, data.modifiers)
        tryVerify(() => waves.isMenuOpen)
        compare(labels().slice(0, 4), ["receive", "relieve", "reprieve", "Add “recieve” to my words"])
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(input.text, "we relieve it")
        tryVerify(() => input.activeFocus)
        compare(input.cursorPosition, 10)
    }

    function test_rightButtonIsAboutTheWordBelowIt() {
        open()
        type("teh boat teh")
        tryCompare(waves, "count", 2)
        const place = input.positionToRectangle(1)
        mouseClick(input, place.x, place.y + 4, Qt.RightButton)
        tryVerify(() => waves.isMenuOpen)
        compare(labels()[0], "the")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !waves.isMenuOpen)
        compare(input.text, "teh boat teh")
    }

    function test_ownWordsAreLearned() {
        open()
        type("teh ")
        tryCompare(waves, "count", 1)
        input.cursorPosition = 2
        keyClick(Qt.Key_Menu)
        tryVerify(() => waves.isMenuOpen)
        const row = labels().findIndex(label => label.startsWith("Add"))
        for (let step = 0; step < row; ++step)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(spelling.words, ["teh"])
        tryCompare(waves, "count", 0)
    }

    function test_notHere() {
        open()
        type("teh ")
        tryCompare(waves, "count", 1)
        keyClick(Qt.Key_Menu)
        tryVerify(() => waves.isMenuOpen)
        compare(labels()[labels().length - 1], "Do not check spelling here")
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        compare(spelling.off, ["ife"])
        tryCompare(waves, "count", 0)
        home.open("maren")
        type("teh ")
        tryCompare(waves, "count", 1)
        home.open("ife")
        tryCompare(waves, "count", 0)
        keyClick(Qt.Key_Menu)
        tryVerify(() => waves.isMenuOpen)
        compare(labels()[labels().length - 1], "Check spelling here")
    }

    function test_aMenuWithoutDictionaries() {
        open()
        spelling.inUse = []
        spelling.tell()
        type("teh ")
        wait(400)
        compare(waves.count, 0)
        input.selectAll()
        keyClick(Qt.Key_Menu)
        tryVerify(() => waves.isMenuOpen)
        compare(labels(), ["Cut", "Copy", "Paste", "Select all"])
        keyClick(Qt.Key_Return)
        compare(input.text, "")
        tryVerify(() => input.activeFocus)
        keyClick(Qt.Key_Menu)
        tryVerify(() => waves.isMenuOpen)
        compare(labels(), ["Paste"])
        keyClick(Qt.Key_Return)
        compare(input.text, "teh ")
    }

    // A dictionary that never answers leaves the rest of the menu.
    function test_noAnswer() {
        open()
        type("teh ")
        tryCompare(waves, "count", 1)
        input.cursorPosition = 1
        spelling.isSlow = true
        keyClick(Qt.Key_Menu)
        verify(!waves.isMenuOpen)
        tryVerify(() => waves.isMenuOpen, 2000)
        compare(labels()[0], "Add “teh” to my words")
    }

    function test_settings() {
        open()
        window.settings.open()
        settle()
        window.settings.close()
        window.desktop.spelling.open()
        const popup = window.desktop.spelling
        tryVerify(() => popup.opened)
        compare(spelling.looks, 1)
        tryVerify(() => popup.toggle.activeFocus)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Space)
        compare(spelling.dictionaries[0].isChosen, true)
        spelling.words = ["transom"]
        settle()
        popup.words.itemAt(0).away.clicked()
        compare(spelling.words, [])
        popup.toggle.forceActiveFocus()
        keyClick(Qt.Key_Space)
        compare(spelling.isOn, false)
        compare(popup.languages.itemAt(0).enabled, false)
    }
}
