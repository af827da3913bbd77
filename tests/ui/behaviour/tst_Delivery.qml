// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The delivery inspector, and the places where messages are missing (rules 9 and 13).
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Delivery"

    property Component delivery: Component { Delivery {} }
    readonly property var inspector: timeline ? timeline.inspector : null

    function openList(component) {
        show(component)
        home.open("ife")
        settle()
        messages.list.forceActiveFocus()
    }

    // By its place among the stops: what a person reads.
    function stop(at) {
        const shown = []
        for (let child = 0; child < inspector.stops.children.length; ++child)
            if (inspector.stops.children[child].visible && inspector.stops.children[child].title !== undefined)
                shown.push(inspector.stops.children[child])
        return shown[at]
    }

    function test_altEnterInspectsOnesOwnAlone() {
        openList(harbour)
        messages.list.currentIndex = 0 // somebody else's
        keyClick(Qt.Key_Return, Qt.AltModifier)
        settle()
        verify(!inspector.visible && !messages.menu.visible)
        messages.list.currentIndex = 1
        keyClick(Qt.Key_Return, Qt.AltModifier)
        tryVerify(() => inspector.opened, 5000)
        compare(page.delivery.calls, [["inspect", page.timeline.get(1).messageKey]])
        verify(!messages.watched, "nobody reads what lies behind it")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !inspector.visible, 5000)
        compare(page.delivery.calls[1], ["close"])
        verify(messages.list.activeFocus, "back where one was")
    }

    function test_theMenuLeadsThere() {
        openList(harbour)
        messages.list.currentIndex = 1
        keyClick(Qt.Key_Menu)
        tryVerify(() => messages.menu.opened, 5000)
        settle()
        const at = messages.menu.entries.findIndex(entry => entry.key === "delivery")
        for (let step = 0; step < at; ++step)
            keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryVerify(() => inspector.opened, 5000)
    }

    function test_stopsAreAsHighAsTheirWordsAtAnyWidth() {
        show(delivery)
        page.arrange(window)
        tryVerify(() => inspector.opened, 5000)
        settle()
        const wide = stop(1).height
        window.width = 380
        page.appearance.textScale = 2
        tryVerify(() => stop(1).height > wide * 1.5, 5000)
        page.appearance.textScale = 1
        window.width = 1280
        tryCompare(stop(1), "height", wide, 5000)
    }

    function test_theWayBackCoversNothingToPress() {
        show(scrolled)
        home.open("ife")
        for (const failure of ["", "You are blocked here.", "Words. ".repeat(40)])
            page.timeline.say({ mine: true, text: "lost", status: "failed", failure: failure, time: new Date() })
        settle()
        messages.list.contentY -= 40
        messages.moved()
        settle()
        const jump = find(messages, child => child.unread !== undefined && child.visible)
        verify(jump, "it hangs over the last of them")
        for (let at = 0; at < 3; ++at) {
            const remove = find(messages.list.itemAtIndex(at), child => child.visible && child.label === "Remove")
            const left = remove.mapToItem(jump, 0, 0).x
            verify(left + remove.width <= 0, "row " + at + ": " + (left + remove.width))
        }
    }

    function test_theWayIsToldStopByStopAndStaysLive() {
        show(delivery)
        page.arrange(window)
        tryVerify(() => inspector.opened, 5000)
        settle()
        compare(stop(2).Accessible.name, "Delivered to 1 of 1, Ife Adeyemi has it on a device")
        verify(stop(3).lit)
        page.delivery.read = 0
        page.delivery.delivered = 0
        compare(stop(2).Accessible.name, "Delivered to 0 of 1, Ife Adeyemi does not have it yet")
        verify(!stop(3).reached)
        page.delivery.sequence = 0
        page.delivery.committed = new Date(NaN)
        verify(!stop(1).reached)
        page.delivery.status = "failed"
        page.delivery.failure = "You are blocked here."
        verify(stop(1).failed && stop(1).detail === "You are blocked here.")
        page.delivery.others = 0
        verify(stop(2) === undefined, "notes to oneself are for nobody else")
        page.delivery.messageKey = ""
        tryVerify(() => !inspector.visible, 5000)
    }

    function test_inALowWindowItScrollsByKeysAndToTheFocus() {
        page = delivery.createObject(root, { windowHeight: 480 })
        window = windows.createObject(null, { profile: page, width: 800, height: 480 })
        window.requestActivate()
        tryVerify(() => window.active, 10000)
        page.arrange(window)
        tryVerify(() => inspector.opened, 5000)
        settle()
        const scroll = inspector.contentItem
        verify(scroll.contentHeight > scroll.height)
        compare(scroll.contentY, 0, "one begins at the beginning")
        keyClick(Qt.Key_Down)
        verify(scroll.contentY > 0)
        keyClick(Qt.Key_Home)
        compare(scroll.contentY, 0)
        keyClick(Qt.Key_Tab) // the only button is at the end
        tryVerify(() => Math.abs(scroll.contentY - (scroll.contentHeight - scroll.height)) < 2, 5000)
        keyClick(Qt.Key_Return)
        tryVerify(() => !inspector.visible, 5000)
    }

    function test_devicesSayHowFarTheyAre() {
        show(delivery)
        page.arrange(window)
        tryVerify(() => inspector.opened, 5000)
        settle()
        compare(inspector.rows.itemAt(0).Accessible.name, "Laptop on the boat, This device, has this message")
        verify(inspector.rows.itemAt(2).progress.indexOf("up to number") > 0)
        page.delivery.sequence = 0
        verify(inspector.rows.itemAt(0).progress.indexOf("up to number") > 0, "it has no number yet")
    }

    function test_aGapHasItsLineAndIsAskedForInSight_rule9() {
        openList(scrolled)
        page.timeline.beginsHere = false
        const key = page.timeline.get(60).messageKey
        page.timeline.setProperty(60, "gap", "asked")
        settle()
        compare(page.timeline.olderWanted, 0, "far above what is read")
        messages.list.positionViewAtIndex(60, ListView.Center)
        messages.moved()
        tryVerify(() => page.timeline.olderWanted > 0, 5000)
        const row = messages.list.itemAtIndex(60)
        verify(row.Accessible.name.indexOf("being loaded") > 0)
        // What is read stays where it is as the history comes, and the one with the line too.
        const below = messages.list.itemAtIndex(58)
        const before = [below.mapToItem(messages, 0, below.height).y, row.mapToItem(messages, 0, row.height).y]
        const more = []
        for (let at = 0; at < 40; ++at)
            more.push({ text: "it was missing, " + at, time: page.at(2, 8, at) })
        page.timeline.closeGap(60, more)
        settle()
        compare(page.timeline.rowOf(key), 60)
        const after = messages.list.itemAtIndex(60)
        const beside = messages.list.itemAtIndex(58)
        verify(Math.abs(beside.mapToItem(messages, 0, beside.height).y - before[0]) < 2)
        verify(Math.abs(after.mapToItem(messages, 0, after.height).y - before[1]) < 2)
        verify(after.Accessible.name.indexOf("being loaded") < 0)
    }

    function test_historyThatComesBelowMovesNothing_rule9() {
        openList(scrolled)
        page.timeline.setProperty(10, "gap", "asked")
        messages.list.positionViewAtIndex(80, ListView.Center)
        messages.moved()
        settle()
        const key = page.timeline.get(80).messageKey
        const item = messages.list.itemAtIndex(80)
        const before = item.mapToItem(messages, 0, 0).y
        const more = []
        for (let at = 0; at < 40; ++at)
            more.push({ text: "it was missing, " + at, time: page.at(1, 8, at) })
        page.timeline.closeGap(10, more)
        settle()
        compare(page.timeline.rowOf(key), 120)
        verify(Math.abs(messages.list.itemAtIndex(120).mapToItem(messages, 0, 0).y - before) < 2)
    }

    function test_whatIsGoneIsSaidInItsPlace_rule13() {
        openList(harbour)
        page.timeline.beginsHere = false
        page.timeline.setProperty(8, "gap", "expired")
        page.timeline.gapBelow = "expired"
        settle()
        compare(page.timeline.olderWanted, 0)
        verify(messages.list.itemAtIndex(8).Accessible.name.indexOf("no longer on the relay") > 0)
        page.timeline.gapBelow = "asked"
        messages.later()
        tryVerify(() => page.timeline.olderWanted > 0, 5000)
    }

    function test_eachThatCannotBeShownSaysWhy_B6() {
        openList(harbour)
        const said = {}
        for (const state of ["newer", "unreadable", "damaged", "expired", "quarantined", "waiting"]) {
            page.timeline.say({ text: "never this", state: state, time: page.still.now() })
            settle()
            const words = messages.list.itemAtIndex(0).shownText
            verify(words !== "" && words !== "never this" && said[words] === undefined, state)
            said[words] = true
        }
    }
}
