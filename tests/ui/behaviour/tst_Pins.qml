// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// D3: what is pinned in a group.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Pins"

    property Component slipway: Component { SlipwayProfile {} }

    function openGroup() {
        show(slipway)
        home.open("slipway")
        settle()
    }

    function test_whatIsPinnedStandsAbove_D3() {
        openGroup()
        verify(!timeline.pinned.visible)
        const at = messages.list.itemAtIndex(0)
        page.groups.pins.pins = [{ messageKey: "p1", author: "Maren", text: "At nine." }, { messageKey: "p2", author: "Yuki", text: "Behind the door." }]
        verify(timeline.pinned.visible)
        verify(timeline.pinned.Accessible.name.includes("At nine."))
        timeline.pinned.clicked()
        verify(timeline.pinned.Accessible.name.includes("Behind the door."))
        page.groups.pins.pins = page.groups.pins.pins.slice() // told once more
        verify(timeline.pinned.Accessible.name.includes("Behind the door."))
        timeline.pinned.unpin.clicked()
        compare(page.groups.pins.calls, [["unpin", "p2"]])
        verify(timeline.pinned.Accessible.name.includes("At nine."))
        page.groups.pins.mayPin = false
        verify(!timeline.pinned.unpin.visible)
        page.groups.pins.pins = []
        verify(!timeline.pinned.visible)
    }

    function test_aMessageIsPinnedFromItsMenu_D3() {
        openGroup()
        const key = page.timeline.get(0).messageKey
        page.timeline.actions.offered = { pin: true }
        const labels = () => messages.menu.entries.map(entry => entry.key)
        messages.menu.show(key, "", "", messages, 10, 10)
        compare(labels(), ["pin"])
        messages.menu.chosen("pin")
        compare(page.groups.pins.calls, [["pin", key]])
        messages.menu.close()
        page.groups.pins.pins = [{ messageKey: key, author: "Maren", text: "At nine." }]
        messages.menu.show(key, "", "", messages, 10, 10)
        compare(labels(), ["unpin"])
        page.groups.pins.mayPin = false
        messages.menu.close()
        messages.menu.show(key, "", "", messages, 10, 10)
        compare(messages.menu.visible, false)
    }
}
