// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// D3: the page of a group.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "GroupPage"

    property Component slipway: Component { SlipwayProfile {} }
    readonly property var groupPage: home ? home.groupPage : null

    function openGroup() {
        show(slipway)
        home.open("slipway")
        settle()
    }

    function buttonCalled(label, item) {
        for (let at = 0; at < item.children.length; ++at) {
            const child = item.children[at]
            const found = child.visible && child.label === label ? child : buttonCalled(label, child)
            if (found)
                return found
        }
        return null
    }

    function openPage() {
        openGroup()
        mouseClick(buttonCalled("About the group", timeline.header))
        tryVerify(() => groupPage.opened, 5000)
        settle()
    }

    // Whatever is in a popup that was just made has the height it asks for: it was not laid out for another width first.
    function test_aNewPageIsLaidOutForItsWidth() {
        openPage()
        const words = find(groupPage.list.headerItem, item => item.text === "Slipway crew" && item.visible)
        verify(words.width > 300)
        compare(words.height, words.implicitHeight)
        compare(words.parent.height, words.parent.implicitHeight)
    }

    function test_tabGoesRoundAndArrowsGoToMembers() {
        openPage()
        keyClick(Qt.Key_Tab)
        const first = window.activeFocusItem
        let steps = 0
        do
            keyClick(Qt.Key_Tab)
        while (window.activeFocusItem !== first && ++steps < 40)
        verify(window.activeFocusItem === first, "and comes back")
        verify(steps > 5)
        keyClick(Qt.Key_Down)
        compare(groupPage.list.currentIndex, 0)
        keyClick(Qt.Key_Down)
        compare(groupPage.list.currentIndex, 1)
        keyClick(Qt.Key_Return)
        tryVerify(() => groupPage.menu.opened)
    }

    function menuKeys() {
        return groupPage.menu.entries.map(entry => entry.key)
    }

    function askMenuOf(row) {
        groupPage.list.currentIndex = row
        groupPage.list.forceActiveFocus()
        keyClick(Qt.Key_Return)
        settle()
    }

    function test_anAdminMayAndAMemberMayNot_D3() {
        openPage()
        askMenuOf(2)
        compare(menuKeys(), ["write", "promote", "remove"])
        keyClick(Qt.Key_Escape)
        askMenuOf(1)
        compare(menuKeys(), ["write", "demote", "remove"])
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(page.group.calls, [["setAdmin", "u2", false]])
        askMenuOf(0)
        compare(menuKeys(), ["demote"])
        keyClick(Qt.Key_Escape)
        page.group.isOnlyAdmin = true
        askMenuOf(0)
        verify(!groupPage.menu.visible, "the last admin stays it")
        page.group.isAdmin = false
        askMenuOf(2)
        compare(menuKeys(), ["write"])
        keyClick(Qt.Key_Escape)
        verify(!groupPage.head.membersAdd.visible && !groupPage.head.add.visible && !groupPage.head.rename.visible && !groupPage.head.invitation.visible)
        page.group.membersAdd = true
        verify(groupPage.head.add.visible && groupPage.head.rename.visible)
        verify(!messages.watched, "nobody reads what lies behind it")
    }

    function test_itBeginsAtItsHead_D3() {
        openPage()
        page.group.isOpen = true
        page.group.link = "porchlight://relay/g/1#2"
        settle()
        compare(groupPage.list.contentY, groupPage.list.originY)
        askMenuOf(5)
        keyClick(Qt.Key_Escape)
        verify(groupPage.list.contentY > groupPage.list.originY, "one has gone on")
    }

    function test_theNameIsChangedInItsPlace_D3() {
        openPage()
        groupPage.head.rename.clicked()
        settle()
        verify(groupPage.head.titleField.input.activeFocus)
        compare(groupPage.head.titleField.text, "Slipway crew")
        groupPage.head.titleField.text = "Launch"
        keyClick(Qt.Key_Return)
        compare(page.group.calls, [["setTitle", "Launch"]])
        verify(!groupPage.head.renames)
        groupPage.head.rename.clicked()
        keyClick(Qt.Key_Escape)
        verify(groupPage.visible && !groupPage.head.renames)
    }

    function test_theLinkIsRevokedOnASecondAsking_D3() {
        openPage()
        const part = groupPage.head.invitation
        verify(part.make.visible && !part.revoke.visible && !part.copy.visible)
        part.make.clicked()
        compare(page.group.calls, [["setOpen", true]])
        page.group.isOpen = true
        page.group.link = "porchlight://relay/g/1#2"
        verify(part.revoke.visible && part.copy.visible)
        part.copy.clicked()
        part.revoke.clicked()
        compare(page.group.calls.length, 1)
        part.revoke.clicked()
        compare(page.group.calls[1], ["setOpen", false])
    }

    function test_whatTheRelayDoesNotTakeIsNotShownAsTaken_D3() {
        openPage()
        const toggle = groupPage.head.membersAdd
        toggle.toggle()
        toggle.toggled()
        compare(page.group.calls, [["setMembersAdd", true]])
        verify(!toggle.checked)
        page.group.membersAdd = true
        verify(toggle.checked)
    }

    function test_aThousandMembersAreMadeAsTheyAreSeen_D3() {
        openPage()
        const many = []
        for (let at = 0; at < 1000; ++at)
            many.push({ key: "m" + at, name: "Member " + at, handle: "m" + at })
        page.group.fill(many)
        settle()
        const made = () => {
            let count = 0
            for (let row = 0; row < 1000; ++row)
                count += groupPage.list.itemAtIndex(row) ? 1 : 0
            return count
        }
        verify(made() > 0 && made() < 60, made())
        groupPage.isAtHead = false
        groupPage.list.positionViewAtIndex(700, ListView.Center)
        settle()
        verify(groupPage.list.itemAtIndex(700) && made() < 60, made())
        groupPage.head.search.text = "Member 99"
        settle()
        compare(groupPage.list.count, 11)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !groupPage.visible, 5000)
        compare(page.group.search, "")
    }

    function test_theOnlyAdminSaysWhoFollows_D3() {
        openPage()
        page.group.fill(page.crew.map(member => Object.assign({}, member, { isAdmin: member.isMe === true })))
        groupPage.head.leaveAsked()
        const leaving = groupPage.leaving
        tryVerify(() => leaving.opened, 5000)
        settle()
        verify(leaving.mustChoose && !leaving.leave.enabled)
        leaving.list.itemAtIndex(2).take()
        verify(leaving.leave.enabled)
        page.group.isBusy = true
        leaving.leave.clicked()
        compare(page.group.calls, [["leave", "u4"]])
        page.group.error = "No."
        page.group.isBusy = false
        settle()
        verify(leaving.visible, "it did not work")
        page.group.error = ""
        page.group.isBusy = true
        leaving.leave.clicked()
        page.group.isBusy = false
        tryVerify(() => !leaving.visible, 5000)
    }

    function test_peopleAreAddedOrOfferedTheLink_D3() {
        openPage()
        groupPage.head.add.clicked()
        const adding = groupPage.adding
        tryVerify(() => adding.opened, 5000)
        settle()
        verify(adding.picker.input.input.activeFocus && !adding.add.enabled)
        type("mar")
        keyClick(Qt.Key_Return)
        compare(page.group.people.chosen, ["u8"])
        verify(adding.add.enabled)
        page.group.isBusy = true
        adding.add.clicked()
        compare(page.group.calls, [["add", ["u8"]]])
        page.group.isBusy = false
        tryVerify(() => !adding.visible, 5000)
    }
}
