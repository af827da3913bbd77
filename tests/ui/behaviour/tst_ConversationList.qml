// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking for a conversation by a part of its name, and the tabs of the list (E1).
import QtQuick
import QtTest
import Porchlight.Controls

WindowTest {
    id: root

    name: "ConversationList"

    readonly property var pane: home ? home.conversationPane : null
    readonly property var list: pane ? pane.list : null
    readonly property var field: pane ? pane.field : null

    function keys() {
        const all = []
        for (let row = 0; row < list.count; ++row)
            all.push(list.filter.keyAt(row))
        return all
    }

    function openOn(key) {
        show(harbour)
        home.open(key)
        settle()
    }

    function look(words) {
        field.focusInput()
        type(words)
    }

    function test_typingShowsWhoIsMeantAndEnterGoesThere() {
        openOn("ife")
        look("hol")
        compare(keys(), ["maren"])
        compare(list.itemAtIndex(0).shownName, "Maren Holt")
        keyClick(Qt.Key_Return)
        compare(page.timeline.conversationKey, "maren")
        compare(field.text, "")
        tryCompare(list, "count", 11)
        compare(list.currentIndex, 1, "the open one, where it stands")
        tryVerify(() => input.activeFocus)
    }

    function test_downWalksIntoTheListAndUpComesBack() {
        openOn("ife")
        look("n")
        keyClick(Qt.Key_Down)
        verify(list.activeFocus)
        compare(list.currentIndex, 0)
        keyClick(Qt.Key_Down)
        compare(list.currentIndex, 1)
        const second = list.filter.keyAt(1)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        verify(field.input.activeFocus)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(page.timeline.conversationKey, second)
    }

    function test_escTakesTheWordsAwayAndThenIsTheWindows() {
        openOn("ife")
        look("hol")
        keyClick(Qt.Key_Escape)
        compare(field.text, "")
        compare(page.timeline.conversationKey, "ife")
        verify(field.input.activeFocus)
        compare(list.count, 11)
    }

    function test_whatIsNoNameIsLookedForInMessages() {
        openOn("ife")
        look("varnish tin")
        compare(list.count, 0)
        verify(pane.nothing.visible)
        verify(pane.nothing.title.includes("varnish tin"))
        keyClick(Qt.Key_Down) // there is no list to go into
        verify(pane.messagesButton.activeFocus)
        keyClick(Qt.Key_Return)
        tryVerify(() => home.search.opened)
        compare(home.search.input.text, "varnish tin")
    }

    function test_enterWithoutAHitSearchesTheMessages() {
        openOn("ife")
        look("varnish")
        keyClick(Qt.Key_Return)
        tryVerify(() => home.search.opened)
        compare(page.timeline.conversationKey, "ife")
    }

    function test_whoeverTypesInTheListLooksForAName() {
        openOn("ife")
        list.forceActiveFocus(Qt.TabFocusReason)
        type("yuk")
        verify(field.input.activeFocus)
        compare(field.text, "yuk")
        compare(keys(), ["yuki"])
    }

    function test_tabsByKey() {
        openOn("ife")
        pane.tabs.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        compare(list.tab, "unread")
        compare(keys(), ["maren", "tomas"])
        compare(pane.tabs.unreadCount, 2)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(list.tab, "groups")
        verify(pane.nothing.visible)
        compare(pane.nothing.action, "group")
        keyClick(Qt.Key_Left)
        verify(keys().includes("ife") && !keys().includes("self"))
    }

    function test_whatOneReadsStaysAndAltDownGoesOn() {
        openOn("ife")
        pane.showTab("unread")
        home.step(1)
        compare(page.timeline.conversationKey, "maren")
        page.conversations.setProperty(1, "unread", 0)
        compare(keys(), ["maren", "tomas"])
        home.step(1)
        compare(page.timeline.conversationKey, "tomas")
        compare(keys(), ["tomas"])
        home.step(1)
        compare(page.timeline.conversationKey, "tomas", "that was the last")
        page.conversations.setProperty(2, "unread", 0)
        home.open("yuki")
        compare(list.count, 0)
        compare(pane.nothing.title, "Everything is read")
    }

    function test_theTabStaysWhileOnePaneIsShown() {
        openOn("ife")
        pane.showTab("unread")
        window.width = 420
        home.open("maren")
        settle()
        home.back()
        settle()
        compare(list.tab, "unread")
        verify(list.activeFocus)
    }

    function test_thePaletteLeadsToTabsAndField() {
        openOn("ife")
        window.jump.run("listUnread")
        compare(list.tab, "unread")
        window.jump.run("names")
        verify(field.input.activeFocus)
        window.jump.run("listAll")
        compare(list.count, 11)
    }

    // As the languages of the world write a date with numbers, and without its year.
    function test_daysOfThisYearDoWithoutIt_data() {
        return [{ tag: "en_GB", whole: "dd/MM/yyyy", day: "dd/MM" }, { tag: "en_US", whole: "M/d/yy", day: "M/d" },
                { tag: "C", whole: "d MMM yyyy", day: "d MMM" }, { tag: "de", whole: "dd.MM.yy", day: "dd.MM." },
                { tag: "cs", whole: "dd. MM. yyyy", day: "dd. MM." }, { tag: "es", whole: "d/M/yy", day: "d/M" },
                { tag: "ar", whole: "d\u200f/M\u200f/yyyy", day: "d\u200f/M" }, { tag: "sv", whole: "yyyy-MM-dd", day: "MM-dd" },
                { tag: "ja", whole: "yyyy/MM/dd", day: "MM/dd" }, { tag: "ko", whole: "yy. M. d.", day: "M. d." },
                { tag: "hu", whole: "yyyy. MM. dd.", day: "MM. dd." }, { tag: "bg", whole: "d.MM.yy '\u0433'.", day: "d.MM." }]
    }

    function test_daysOfThisYearDoWithoutIt(data) {
        compare(Moments.withoutYear(data.whole), data.day)
    }

    function test_longAgoHasItsYear() {
        const today = Moments.now()
        const before = days => new Date(today.getFullYear(), today.getMonth(), today.getDate() - days, 12)
        const year = moment => String(moment.getFullYear() % 100)
        verify(Moments.brief(before(7)).indexOf(String(before(7).getFullYear())) < 0, Moments.brief(before(7)))
        verify(Moments.brief(before(299)).indexOf(String(before(299).getFullYear())) < 0)
        verify(Moments.brief(before(300)).indexOf(year(before(300))) >= 0)
    }
}
