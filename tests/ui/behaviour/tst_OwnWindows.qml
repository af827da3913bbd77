// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation in a window of its own: once, beside the other, and behind the lock like it (E1).
import QtQuick
import QtTest

WindowTest {
    id: root

    name: "OwnWindows"

    readonly property var apart: home && home.windows.count > 0 ? home.windows.object : null

    function openApart(key) {
        show(harbour)
        home.open(key)
        settle()
        keyClick(Qt.Key_O, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => root.apart !== null)
        root.apart.requestActivate()
        tryVerify(() => root.apart.active, 10000)
        settle()
    }

    function test_itLeavesTheWindowItWasIn() {
        openApart("ife")
        compare(page.timeline.conversationKey, "")
        compare(apart.place.timeline.conversationKey, "ife")
        verify(apart.title.includes("Ife Adeyemi"))
        tryVerify(() => apart.view.pane.composer.input.activeFocus)
        verify(!apart.view.pane.header.canPart)
    }

    function test_itIsNeverOpenTwice() {
        openApart("ife")
        home.open("ife")
        compare(page.timeline.conversationKey, "")
        compare(page.windows.asked, ["ife"])
        home.open("maren")
        compare(page.timeline.conversationKey, "maren")
        home.openApart("ife")
        compare(home.windows.count, 1)
        home.show("ife", "")
        compare(page.windows.asked.length, 3)
    }

    function test_whatIsLookedAtThereIsNoNews() {
        openApart("maren")
        tryCompare(page.windows, "activeKey", "maren")
        compare(page.desktop.attention.watched, ["maren"])
        tryVerify(() => apart.place.timeline.shownKeys.length > 0)
        window.requestActivate()
        tryVerify(() => window.active, 10000)
        tryCompare(page.windows, "activeKey", "")
        compare(page.desktop.attention.watched, [])
        tryVerify(() => page.presence.watched.includes("maren")) // who types there is still asked for
    }

    function test_whatComesIsReadByWhoLooks() {
        openApart("ife")
        const there = apart.place.timeline
        there.say({ text: "while one looks", time: page.still.now() })
        const first = there.get(0).messageKey
        tryVerify(() => there.shownKeys.includes(first), 5000)
        window.requestActivate()
        tryVerify(() => window.active, 10000)
        there.say({ text: "while one does not", time: page.still.now() })
        const second = there.get(0).messageKey
        settle()
        verify(!there.shownKeys.includes(second))
        apart.requestActivate()
        tryVerify(() => there.shownKeys.includes(second), 5000)
    }

    function test_wordsGoWithIt() {
        show(harbour)
        home.open("ife")
        settle()
        type("half a ")
        home.openApart("ife")
        tryVerify(() => root.apart !== null)
        const composer = apart.view.pane.composer
        compare(composer.input.text, "half a ")
        composer.input.insert(composer.input.length, "word")
        apart.leave()
        tryCompare(home.windows, "count", 0)
        home.open("ife")
        compare(input.text, "half a word")
    }

    function test_closesByKey_data() {
        return [{ tag: "Ctrl+W", key: Qt.Key_W, modifiers: Qt.ControlModifier }, { tag: "Esc", key: Qt.Key_Escape, modifiers: Qt.NoModifier }]
    }
    function test_closesByKey(data) {
        openApart("ife")
        apart.view.pane.focusComposer()
        keyClick(data.key, data.modifiers)
        tryCompare(home.windows, "count", 0)
        compare(page.windows.keys, [])
        verify(window.visible)
    }

    function test_theLockHidesIt() {
        openApart("ife")
        page.desktop.lock.passphrase = "harbour"
        page.desktop.lock.lock()
        tryVerify(() => !apart.visible)
        page.desktop.lock.isLocked = false
        tryVerify(() => apart.visible)
    }

    function test_itComesWhereItWas() {
        show(harbour)
        page.windows.keepPlace("ife", 120, 90, 640, 520)
        page.windows.keepPlace("maren", -5000, -5000, 700, 500) // on a screen that is gone
        home.openApart("ife")
        tryVerify(() => root.apart !== null)
        compare([apart.x, apart.y, apart.width, apart.height], [120, 90, 640, 520])
        apart.leave()
        tryVerify(() => root.apart === null)
        home.openApart("maren")
        tryVerify(() => root.apart !== null)
        compare([apart.width, apart.height], [700, 500])
        verify(apart.x > -5000)
        apart.width = 600
        tryVerify(() => page.windows.placeOf("maren").width === 600, 3000)
    }

    function test_whoIsCutOffHasNone() {
        openApart("ife")
        page.link.cutOff = "removed"
        tryVerify(() => home === null)
        window.place.despite = "read"
        tryVerify(() => root.apart !== null)
        verify(apart.readOnly)
        verify(!apart.view.pane.composer.visible)
    }

    function test_twiceOnARowPartsIt() {
        show(harbour)
        const row = home.conversationPane.list.itemAtIndex(1)
        mouseDoubleClickSequence(row, 100, row.height / 2)
        tryVerify(() => root.apart !== null)
        compare(apart.conversationKey, "maren")
    }

    function test_theWindowTakesThemAlong() {
        openApart("ife")
        window.close()
        tryCompare(home.windows, "count", 0)
    }
}
