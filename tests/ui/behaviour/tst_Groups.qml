// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// D3: groups in the window.
import QtQuick
import QtTest
import Porchlight.Controls
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Groups"

    property Component slipway: Component { SlipwayProfile {} }

    function openGroup() {
        show(slipway)
        home.open("slipway")
        settle()
    }

    function test_whatHappenedIsASentence_data() {
        return [
            { event: "created\n1 Liv", says: "You made the group" },
            { event: "added\n0 Ada\n0 Bo", says: "Ada added Bo" },
            { event: "added\n0 Ada\n1 Liv\n0 Bo", says: "Ada added you and Bo" },
            { event: "added\n0 Ada\n0 Bo\n0 Cy\n0 Di", says: "Ada added Bo, Cy and Di" },
            { event: "added 640\n0 Ada\n0 Bo\n0 Cy\n0 Di", says: "Ada added Bo, Cy and 638 more" },
            { event: "added 1\n0 Ada", says: "Ada added one person" },
            { event: "removed\n1 Liv\n0 Bo", says: "You removed Bo" },
            { event: "left\n0 Bo", says: "Bo left" },
            { event: "promoted\n1 Liv\n0 Ada", says: "You made Ada an admin" },
            { event: "promoted\n0 Ada\n1 Liv", says: "Ada made you an admin" },
            { event: "demoted\n0 Ada\n0 Bo", says: "Ada took the admin's rights from Bo" },
            { event: "joined\n0 Bo", says: "Bo joined by the link" },
            { event: "linkRevoked\n0 Ada", says: "Ada revoked the invitation link" },
            { event: "pins\n0 Ada", says: "Ada changed what is pinned" },
            { event: "look\n0 Ada", says: "Ada changed the name or the picture" },
            { event: "gone\n0 Ada", says: "Ada deleted their account" },
            { event: "fromTheFuture\n0 %2\n0 %1", says: "%2 changed the group with a newer Porchlight" }
        ]
    }
    function test_whatHappenedIsASentence(data) {
        compare(EventWords.say(data.event), data.says)
    }

    function test_severalTypeInOneSentence_C4() {
        openGroup()
        const tell = names => {
            page.presence.typistsOf = { slipway: names }
            page.presence.typing = names.length > 0 ? ["slipway"] : []
        }
        compare(timeline.header.standing, "10 members")
        tell(["Ada"])
        compare(timeline.header.standing, "Ada is typing")
        tell(["Ada", "Bo"])
        compare(timeline.header.standing, "Ada and Bo are typing")
        tell(["Ada", "Bo", "Cy"])
        compare(timeline.header.standing, "3 people are typing")
        const row = home.conversationPane.list.itemAtIndex(1)
        verify(row.sentence().endsWith("3 people are typing"))
        tell([])
        compare(timeline.header.standing, "10 members")
    }

    function test_theListSaysWhoSpokeAndThatOneIsMeant_D3() {
        show(slipway)
        const list = home.conversationPane.list
        const kitchen = list.itemAtIndex(0).sentence()
        verify(kitchen.includes("you are mentioned") && kitchen.includes("muted"), kitchen)
        verify(kitchen.endsWith("Nan: Bring the big pot, the blue one"), kitchen)
        verify(list.itemAtIndex(2).sentence().endsWith("Bea added you and Oskar"))
        verify(!list.itemAtIndex(1).sentence().includes("mentioned"))
    }

    function test_eachSpeaksUnderTheirName_D3() {
        openGroup()
        const rows = []
        for (let row = 0; row < messages.list.count; ++row) {
            const item = messages.list.itemAtIndex(row)
            if (item)
                rows.push(item)
        }
        const first = rows.find(row => row.text.startsWith("Radio is mine"))
        const second = rows.find(row => row.text.startsWith("@Jonas"))
        verify(first.runStart && !first.runEnd && !second.runStart && second.runEnd)
        compare(second.spans.length, 2)
        compare(second.shownText.substr(second.spans[0].start, second.spans[0].length), "@Jonas Wilde")
        verify(second.spans[1].mine && !second.spans[0].mine)
        const line = rows.find(row => row.isEvent)
        verify(line.sentence().startsWith("Tomás Reyes made the group") || line.sentence().includes(","))
        line.askMenu()
        verify(!messages.menu.visible, "nothing can be done with what happened")
    }

    function test_membersAreMentionedByKeysAndMouse_D3() {
        openGroup()
        timeline.focusComposer()
        type("hi @")
        const list = timeline.composer.mentions
        verify(list.isOpen)
        compare(list.people.length, 8)
        type("ma")
        compare(list.people.map(person => person.name), ["Maren Holt"])
        keyClick(Qt.Key_Return)
        compare(input.text, "hi @Maren Holt ")
        verify(!list.isOpen)
        compare(page.timeline.sentTexts, [])
        type("@")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Down)
        const chosen = list.people[list.at].name
        compare(list.at, 1)
        keyClick(Qt.Key_Tab)
        compare(input.text, "hi @Maren Holt @" + chosen + " ")
        type("@if")
        verify(list.isOpen)
        keyClick(Qt.Key_Escape)
        verify(!list.isOpen && input.text.endsWith("@if"))
        type("e")
        verify(list.isOpen)
        mouseClick(list.list.itemAtIndex(0))
        verify(input.text.endsWith("@Ife Adeyemi "))
        verify(input.activeFocus)
        keyClick(Qt.Key_Return)
        compare(page.timeline.sentTexts.length, 1)
    }

    function test_nobodyIsMentionedInTheMiddleOfAWordOrByTwo_D3() {
        openGroup()
        timeline.focusComposer()
        type("a@")
        verify(!timeline.composer.mentions.isOpen)
        input.clear()
        home.open("ife")
        settle()
        type("@")
        verify(!timeline.composer.mentions.isOpen, "there is nobody else")
    }

    function test_aGroupIsMade_D3() {
        show(slipway)
        keyClick(Qt.Key_N, Qt.ControlModifier | Qt.ShiftModifier)
        const maker = window.newGroup
        tryVerify(() => maker.opened, 5000)
        settle()
        verify(!maker.make.enabled)
        type("Crew")
        keyClick(Qt.Key_Return)
        settle()
        verify(maker.picker.input.input.activeFocus)
        type("ife")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Down)
        verify(maker.picker.list.activeFocus)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_Space)
        maker.make.clicked()
        compare(page.groupMaker.calls[page.groupMaker.calls.length - 1], ["create", "Crew", ["Ife Adeyemi"]])
        page.groupMaker.waits = true
        verify(!maker.make.enabled && maker.visible)
        page.groupMaker.opened("slipway")
        tryVerify(() => !maker.visible, 5000)
        compare(page.timeline.conversationKey, "slipway")
        compare(page.groupMaker.calls[page.groupMaker.calls.length - 1], ["clear"])
    }

    function test_somebodyUnknownIsLookedFor_D2() {
        show(slipway)
        window.newGroup.open()
        settle()
        const picker = window.newGroup.picker
        picker.focusInput()
        type("@zoe")
        verify(picker.lookUp.visible)
        keyClick(Qt.Key_Return)
        compare(page.groupMaker.people.lookUps, 1)
    }

    function test_aLinkToAGroupIsJoined_D3() {
        show(slipway)
        window.finder.open()
        settle()
        window.finder.input.text = "porchlight://home.example:8440/g/1#2"
        verify(window.finder.isLink && window.finder.join.visible)
        keyClick(Qt.Key_Return)
        compare(page.joining.joins, 1)
        compare(page.finder.asked, [])
        page.joining.isOurs = false
        keyClick(Qt.Key_Return)
        compare(page.joining.joins, 1)
        page.joining.opened("kitchen")
        tryVerify(() => !window.finder.visible, 5000)
        compare(page.timeline.conversationKey, "kitchen")
        compare(page.joining.link, "")
    }

    function test_aGroupThatOneLeftIsForReading_D3() {
        openGroup()
        verify(timeline.composer.visible && !timeline.leftBar.visible)
        page.timeline.isOutside = true
        verify(!timeline.composer.visible && timeline.leftBar.visible)
        settle()
        verify(messages.y + messages.height <= timeline.leftBar.y)
        home.open("ife")
        verify(timeline.composer.visible, "that is no group")
    }

    function test_whoHasReadItIsNamedInASmallGroup_C5() {
        openGroup()
        page.delivery.others = 3
        page.delivery.readBy = [{ name: "Ada", accountKey: "a" }]
        timeline.inspector.inspect("m8")
        tryVerify(() => timeline.inspector.opened, 5000)
        verify(!timeline.inspector.countsOnly.visible)
        page.delivery.others = 999
        page.delivery.readBy = []
        verify(timeline.inspector.countsOnly.visible)
    }
}
