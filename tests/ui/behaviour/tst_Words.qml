// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1, F7: words with marks, links, emoji: as they are shown and as they are written.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Words"

    property Component said: Component { Said {} }
    readonly property var composer: timeline ? timeline.composer : null

    function open(words) {
        show(said)
        page.arrange(window)
        composer.leaveMode()
        composer.input.clear()
        if (words !== undefined)
            page.timeline.say({ text: words, time: page.still.now() })
        messages.toNewest()
        settle()
    }

    function newest() {
        return messages.list.itemAtIndex(0)
    }

    function body(item) {
        if (item.linkAsked !== undefined && item.plain !== undefined)
            return item
        for (let at = 0; at < item.children.length; ++at) {
            const found = body(item.children[at])
            if (found)
                return found
        }
        return null
    }

    function test_marksAreNeitherShownNorRead() {
        open("I **mean** it, `now`")
        compare(body(newest()).plain, "I mean it, now")
        verify(newest().sentence().endsWith("I mean it, now"))
        compare(newest().shownText, "I **mean** it, `now`", "copied as it was typed")
    }

    function test_aLinkIsShownBeforeItOpens() {
        open("https://p\u0430ypal.com/x is it")
        mouseClick(body(newest()), 20, 8)
        const step = timeline.linkStep
        tryVerify(() => step.opened, 5000)
        compare(step.address.text, "https://xn--pypal-4ve.com/x")
        compare(step.doubts.length, 1)
        verify(!messages.watched)
        verify(step.opening.activeFocus)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !step.visible, 5000)
    }

    function test_aLinkByKeyboard() {
        open("see http://a.example/ and https://b.example/c")
        messages.list.forceActiveFocus()
        messages.list.currentIndex = 0
        keyClick(Qt.Key_Menu)
        tryVerify(() => messages.menu.opened, 5000)
        const labels = messages.menu.entries.map(entry => entry.label)
        verify(labels.includes("Open a.example …") && labels.includes("Open b.example …"), labels.join())
        const at = labels.indexOf("Open a.example …")
        settle()
        for (let step = 0; step < at; ++step)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => timeline.linkStep.opened, 5000)
        compare(timeline.linkStep.link, "http://a.example/")
        compare(timeline.linkStep.doubts.length, 1, "it is not encrypted")
        timeline.linkStep.copying.clicked()
        tryVerify(() => !timeline.linkStep.visible, 5000)
        input.forceActiveFocus()
        input.paste()
        compare(input.text, "http://a.example/")
    }

    function test_keysWrapWhatIsSelected() {
        open()
        input.forceActiveFocus()
        input.text = "one two three"
        input.select(4, 8)
        keyClick(Qt.Key_B, Qt.ControlModifier)
        compare(input.text, "one **two** three", "a space stays outside")
        compare(input.selectedText, "two")
        keyClick(Qt.Key_I, Qt.ControlModifier)
        compare(input.text, "one ***two*** three")
        keyClick(Qt.Key_I, Qt.ControlModifier)
        compare(input.text, "one **two** three")
        keyClick(Qt.Key_B, Qt.ControlModifier)
        compare(input.text, "one two three")
        input.select(0, 3)
        keyClick("`")
        compare(input.text, "`one` two three")
        input.clear()
        keyClick(Qt.Key_X, Qt.ControlModifier | Qt.ShiftModifier)
        type("no")
        compare(input.text, "~~no~~")
    }

    function test_emojiByTheirNames() {
        open()
        input.forceActiveFocus()
        type("hi :rocke")
        tryVerify(() => composer.emoji.isOpen, 5000)
        keyClick(Qt.Key_Return)
        compare(input.text, "hi 🚀")
        compare(page.timeline.sentTexts.length, 0, "the key was for the list")
        type(" :tada:")
        tryCompare(input, "text", "hi 🚀 🎉")
        type(" 10:30:15 a:b")
        settle()
        verify(!composer.emoji.isOpen)
        compare(input.text, "hi 🚀 🎉 10:30:15 a:b")
    }

    function test_emojiFromThePicker() {
        open()
        input.forceActiveFocus()
        type("ok ")
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => composer.picker.opened, 5000)
        verify(composer.picker.picker.search.input.activeFocus)
        type("sailb")
        tryVerify(() => composer.picker.picker.shown.length > 0, 5000)
        keyClick(Qt.Key_Return)
        tryVerify(() => !composer.picker.visible, 5000)
        compare(input.text, "ok ⛵")
        tryVerify(() => input.activeFocus, 5000)
    }

    function test_aReactionFromThePicker() {
        open("hello")
        const key = page.timeline.get(0).messageKey
        messages.list.forceActiveFocus()
        messages.list.currentIndex = 0
        keyClick(Qt.Key_Menu)
        tryVerify(() => messages.menu.opened, 5000)
        messages.menu.contentItem.children[0].item.moreAsked()
        tryVerify(() => messages.menu.picker.opened, 5000)
        messages.menu.picker.picker.choose("⛵")
        tryVerify(() => !messages.menu.picker.visible, 5000)
        compare(page.timeline.actions.calls.filter(call => call[0] === "react"), [["react", key, "⛵"]])
    }
}
