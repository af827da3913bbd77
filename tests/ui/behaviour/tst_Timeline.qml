// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A2, A4, B2, C5: what the timeline shows, where it stands, and what it reports as read.
import QtQuick
import QtTest

WindowTest {
    id: root
    name: "Timeline"

    function row(at) {
        messages.list.positionViewAtIndex(at, ListView.Contain)
        messages.list.forceLayout()
        return messages.list.itemAtIndex(at)
    }

    function visibleText(item, words) {
        return find(item, child => child.visible && child.text === words) !== null
    }

    function test_opensAtTheNewestExactly() {
        show(scrolled)
        home.open("ife")
        settle()
        tryVerify(() => Math.abs(messages.below) < 2, 5000)
        verify(messages.follow)
        verify(!messages.canJump)
    }

    function test_opensAtTheFirstOfManyNew() {
        show(scrolled)
        page.conversations.setProperty(0, "unread", 60)
        home.open("ife")
        settle()
        const item = messages.list.itemAtIndex(59)
        verify(item && item.isFirstUnread, "the first new message is on the screen")
        const y = item.mapToItem(messages, 0, 0).y
        verify(y > -item.height && y < messages.height)
        verify(messages.canJump)
        compare(messages.newCount, 60)
    }

    function test_dayAndDividerStandAboveTheirMessage() {
        show(harbour)
        home.open("maren")
        settle()
        verify(visibleText(row(6), "Yesterday"))
        verify(visibleText(row(4), "Today"))
        verify(!visibleText(row(3), "Today"))
        verify(visibleText(row(2), "3 new"))
        verify(!visibleText(row(1), "3 new"))
        // above, not below
        const divided = row(2)
        verify(find(divided, child => child.text === "3 new").mapToItem(divided, 0, 0).y
               < find(divided, child => child.words === "Good").mapToItem(divided, 0, 0).y)
    }

    function test_staysWhereOneReadsWhenMoreComes() {
        show(scrolled)
        home.open("ife")
        settle()
        messages.page(-1)
        messages.page(-1)
        settle()
        const item = messages.list.itemAt(messages.list.width / 2, messages.list.contentY + 200)
        const key = item.messageKey
        const before = item.mapToItem(messages, 0, 0).y
        for (let more = 0; more < 5; ++more)
            page.timeline.say({ text: "more " + more, time: page.still.now() })
        page.timeline.unreadBelow = 5
        settle()
        const after = messages.list.itemAtIndex(page.timeline.rowOf(key)).mapToItem(messages, 0, 0).y
        verify(Math.abs(after - before) < 2, before + " became " + after)
        verify(messages.canJump)
    }

    function test_followsWhatComes() {
        show(scrolled)
        home.open("ife")
        settle()
        for (let more = 0; more < 5; ++more)
            page.timeline.say({ text: "a longer line so that it may need two of them in the window, number " + more + " of a few that come one after the other quickly", time: page.still.now() })
        settle()
        tryVerify(() => Math.abs(messages.below) < 2, 5000)
    }

    function test_theJumpButtonGoesBack() {
        show(scrolled)
        home.open("ife")
        settle()
        messages.page(-1)
        page.timeline.unreadBelow = 2
        settle()
        const button = find(messages, child => child.unread === 2 && child.visible)
        verify(button)
        verify(button.Accessible.name.indexOf("2 new") > 0)
        mouseClick(button)
        settle()
        tryVerify(() => Math.abs(messages.below) < 2, 5000)
        verify(!messages.canJump)
    }

    function test_olderComeWithoutAJump() {
        show(scrolled)
        const older = []
        for (let at = 0; at < 50; ++at)
            older.push({ text: "older " + at, time: page.at(5, 9, at) })
        home.open("ife")
        page.timeline.olderPages = [older]
        page.timeline.hasOlder = true
        settle()
        for (let pages = 0; pages < 40 && page.timeline.olderAsked === 0; ++pages) {
            const top = messages.list.itemAt(messages.list.width / 2, messages.list.contentY + 100)
            const key = top ? top.messageKey : ""
            messages.page(-1)
            settle()
        }
        compare(page.timeline.olderAsked, 1)
        compare(messages.list.count, 170)
        const item = messages.list.itemAt(messages.list.width / 2, messages.list.contentY + 200)
        const before = item.mapToItem(messages, 0, 0).y
        const key = item.messageKey
        settle()
        compare(messages.list.itemAtIndex(page.timeline.rowOf(key)).mapToItem(messages, 0, 0).y, before)
        compare(page.timeline.olderAsked, 1, "not asked again for nothing")
    }

    function test_shownOnlyWhatIsSeen() {
        show(scrolled)
        const newest = () => page.timeline.get(0).messageKey
        home.open("ife")
        settle()
        tryVerify(() => page.timeline.shownKeys.indexOf(newest()) >= 0, 5000)
        messages.page(-1)
        messages.page(-1)
        settle()
        page.timeline.say({ text: "below", time: page.still.now() })
        settle()
        verify(page.timeline.shownKeys.indexOf(newest()) < 0, "it is below the window")
        messages.toNewest()
        tryVerify(() => page.timeline.shownKeys.indexOf(newest()) >= 0, 5000)
    }

    function test_nothingIsShownBehindAPopup() {
        show(harbour)
        home.open("ife")
        settle()
        window.settings.open()
        tryVerify(() => window.settings.opened, 5000)
        page.timeline.say({ text: "behind", time: page.still.now() })
        settle()
        const key = page.timeline.get(0).messageKey
        verify(page.timeline.shownKeys.indexOf(key) < 0)
        window.settings.close()
        tryVerify(() => page.timeline.shownKeys.indexOf(key) >= 0, 5000)
    }

    property Component otherWindow: Component { Window { width: 100; height: 100; visible: true } }

    function test_nothingIsShownInAWindowWithoutFocus() {
        show(harbour)
        home.open("ife")
        settle()
        const other = otherWindow.createObject(null)
        other.requestActivate()
        tryVerify(() => !window.active, 5000)
        page.timeline.say({ text: "meanwhile", time: page.still.now() })
        settle()
        const key = page.timeline.get(0).messageKey
        verify(page.timeline.shownKeys.indexOf(key) < 0)
        window.requestActivate()
        tryVerify(() => page.timeline.shownKeys.indexOf(key) >= 0, 5000)
        other.destroy()
    }

    function test_aFailedOneSaysWhyAndCanBeRemoved() {
        show(harbour)
        home.open("ife")
        page.timeline.say({ mine: true, text: "lost", status: "failed", failure: "You are blocked here.", time: page.still.now() })
        settle()
        const item = row(0)
        verify(visibleText(item, "You are blocked here."))
        const key = item.messageKey
        mouseClick(find(item, child => child.visible && child.label === "Remove"))
        compare(page.timeline.removedKeys, [key])
    }

    function test_aLongOneIsCutUntilAsked() {
        show(harbour)
        home.open("ife")
        page.timeline.say({ text: "word ".repeat(2000), time: page.still.now() })
        settle()
        const item = row(0)
        verify(item.shownText.length < 3000)
        item.whole = true
        compare(item.shownText.length, 10000)
    }

    function test_bubblesKeepTheirWidthInBothDirections() {
        show(scrolled)
        home.open("ife")
        settle()
        for (let pages = 0; pages < 12; ++pages) {
            messages.page(pages < 6 ? -1 : 1)
            settle()
            for (let at = 0; at < messages.list.count; ++at) {
                const item = messages.list.itemAtIndex(at)
                const bubble = item ? find(item, child => child.stamped !== undefined) : null
                if (bubble)
                    verify(bubble.width === bubble.implicitWidth && Math.abs((item.mine ? item.width - bubble.width : 0) - bubble.x) < 1)
            }
        }
    }

    function test_rowsReadAsOneSentence() {
        show(harbour)
        home.open("ife")
        settle()
        compare(row(0).Accessible.name, "Ife Adeyemi, " + row(0).clock + ": Will do. First coat is on, it's going glassy already ✨")
        compare(row(1).Accessible.name, "You, " + row(1).clock + ", delivered: I'll ring the supplier about those tins. Keep them closed until then?")
    }

    function test_namesCannotChangeTheSentence() {
        show(harbour)
        home.open("ife")
        page.timeline.say({ text: "%1 %2 %4", sender: "%4 %3", time: page.still.now() })
        settle()
        compare(row(0).Accessible.name, "%4 %3, " + row(0).clock + ": %1 %2 %4")
    }
}
