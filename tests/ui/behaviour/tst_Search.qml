// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E4: looking for a message, by keyboard and by mouse.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Search"

    property Component found: Component { Search { wanted: "" } }
    readonly property var search: home ? home.search : null

    // A window on the invented people, with nothing looked for yet.
    function look() {
        show(found)
        page.openConversation("ife")
        settle()
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier)
        tryVerify(() => search.opened && search.input.input.activeFocus, 5000)
    }

    function test_everywhereAndHere() {
        look()
        compare(page.search.begun[page.search.begun.length - 1], "")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !search.visible, 5000)
        keyClick(Qt.Key_F, Qt.ControlModifier)
        tryVerify(() => search.opened, 5000)
        compare(page.search.conversationKey, "ife")
        verify(search.filters.place.on)
        search.filters.place.pressed()
        compare(page.search.conversationKey, "", "pressed again it is everywhere")
    }

    function test_typedAndWalkedThrough() {
        look()
        compare(search.hits.count, 0)
        type("tide")
        tryCompare(search.hits, "count", 4, 5000)
        compare(search.hits.currentIndex, 0)
        keyClick(Qt.Key_Down)
        compare(search.hits.currentIndex, 1)
        verify(search.input.input.activeFocus, "one types on")
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Up)
        compare(search.hits.currentIndex, 0)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => !search.visible, 5000)
        compare(page.openedKeys[page.openedKeys.length - 1], "maren")
        compare(page.search.text, "", "nothing stays behind")
    }

    function test_aClickGoesThere() {
        look()
        type("nan")
        search.input.text = "grandfather"
        tryCompare(search.hits, "count", 1, 5000)
        settle()
        const row = search.hits.itemAtIndex(0)
        mouseClick(row, row.width / 2, row.height / 2)
        tryVerify(() => !search.visible, 5000)
        compare(page.openedKeys[page.openedKeys.length - 1], "nan")
    }

    function test_whatItSays() {
        look()
        const first = search.standing.text
        verify(first !== "")
        search.input.text = "tide"
        verify(search.standing.text.includes("4"))
        search.input.text = "submarine"
        verify(search.standing.text !== first && !search.standing.text.includes("%"))
        page.search.shareIndexed = 0.43
        verify(search.standing.text.includes("43 %"))
        page.search.isStuck = true
        search.input.text = "tide"
        compare(search.standing.text, "", "what is there soon is not announced")
        tryVerify(() => search.standing.text !== "", 2000)
        page.search.hasFailed = true
        verify(search.standing.text !== "")
        compare(search.hits.count, 0)
    }

    function test_narrowedDownByKeyboard() {
        look()
        page.search.fillPeople([{ accountKey: "u8", name: "Maren Holt", handle: "maren" }, { accountKey: "u1", name: "Nan", handle: "nan" }])
        search.input.text = "tide"
        search.filters.person.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        compare(search.picking, "person")
        tryVerify(() => search.picks.list.count === 2 && search.picks.field.input.activeFocus, 5000)
        compare(page.search.peopleAsked, 1)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(page.search.personKey, "u1")
        compare(search.picking, "")
        verify(search.input.input.activeFocus)
        tryCompare(search.hits, "count", 1, 5000)
        search.filters.period.pressed()
        compare(search.picking, "period")
        tryVerify(() => search.picks.list.count > 2, 5000)
        keyClick(Qt.Key_Escape)
        compare(search.picking, "")
        verify(search.visible, "only the choice is left")
        search.filters.period.pressed()
        keyClick(Qt.Key_Return)
        compare(page.search.from.toDateString(), page.still.now().toDateString())
        search.filters.links.pressed()
        compare(page.search.kind, "links")
        search.filters.mentions.pressed()
        compare(page.search.kind, "mentions")
    }

    function test_somebodyByAPartOfTheirName() {
        look()
        page.search.fillPeople([{ accountKey: "u8", name: "Maren Holt", handle: "maren" }, { accountKey: "u2", name: "Tomás Reyes", handle: "tr" }])
        search.filters.person.pressed()
        type("reyes")
        compare(search.picks.list.count, 1)
        keyClick(Qt.Key_Return)
        compare(page.search.personKey, "u2")
    }

    function test_fromOneDayToAnother() {
        look()
        search.input.text = "tide"
        search.filters.period.pressed()
        tryVerify(() => search.picks.list.count === 5, 5000)
        search.picks.list.currentIndex = 4
        keyClick(Qt.Key_Return)
        compare(search.picking, "days")
        tryVerify(() => search.days.from.input.activeFocus)
        type("2026-02-30")
        keyClick(Qt.Key_Return)
        verify(search.days.from.error !== "", "there is no such day")
        search.days.from.text = "2026-11-02"
        search.days.until.text = "2026-11-01"
        search.days.use()
        verify(search.days.until.error !== "", "it ends before it begins")
        search.days.until.text = "2026-11-05"
        search.days.use()
        compare(search.picking, "")
        compare(page.search.from.toDateString(), new Date(2026, 10, 2).toDateString())
        compare(page.search.until.toDateString(), new Date(2026, 10, 5).toDateString())
        verify(search.filters.period.on)
        verify(search.filters.period.label.includes(" to "))
        search.filters.period.pressed()
        verify(!search.filters.period.on)
        search.filters.period.pressed()
        search.picks.list.currentIndex = 4
        search.picks.choose()
        search.days.until.text = "2026-11-05" // and no beginning
        search.days.use()
        verify(search.filters.period.on && isNaN(page.search.from.getTime()))
    }

    function test_oneSentenceForEach() {
        look()
        search.input.text = "grandfather"
        tryCompare(search.hits, "count", 1, 5000)
        settle()
        const name = search.hits.itemAtIndex(0).Accessible.name
        verify(name.startsWith("Nan, in Kitchen table, "), name)
        verify(name.endsWith(": Your grandfather never once missed a tide, only trains"), name)
    }

    function test_aFloodTakesAlongWhoFollows() {
        show(harbour)
        page.openConversation("ife")
        settle()
        verify(messages.follow)
        page.timeline.hasNewer = true
        page.timeline.overtaken()
        verify(!page.timeline.hasNewer)
        verify(messages.follow)
        messages.follow = false // somebody reads what was before
        page.timeline.hasNewer = true
        page.timeline.overtaken()
        verify(page.timeline.hasNewer)
        verify(messages.canJump)
    }

    function test_aPieceOfLongAgoHasAWayBack() {
        show(harbour)
        page.openConversation("ife")
        settle()
        page.timeline.hasNewer = true
        messages.moved()
        verify(!messages.follow)
        verify(messages.canJump)
        messages.toNewest()
        verify(!page.timeline.hasNewer)
        verify(messages.follow)
    }
}
