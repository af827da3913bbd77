// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F2, B1: what the encryption has noticed: banners with a way on, lines between messages, the page of a device that is
// cut off.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Notices"

    property Component twoLists: Component { TwoLists {} }
    property Component unlinked: Component { Unlinked {} }
    property Component signedOut: Component { SignedOut {} }
    property Component pending: Component { Pending {} }
    readonly property var notice: timeline ? timeline.notice : null

    function openIfe() {
        show(harbour)
        home.open("ife")
        settle()
    }

    function test_aChangedNumberIsComparedOrAccepted() {
        openIfe()
        verify(!notice.visible)
        const room = messages.height
        page.notices.here.raise("keyChanged", true)
        settle()
        verify(notice.visible && notice.height > 0)
        verify(messages.height < room, "it covers nothing")
        verify(notice.y + notice.height <= timeline.composer.y)
        verify(notice.title.indexOf("Ife Adeyemi's safety number has changed") === 0)
        verify(notice.detail.indexOf("waits here until you accept") > 0)
        verify(notice.Accessible.name.indexOf(notice.title) === 0)
        compare(notice.first.Accessible.name, "Compare the new number")
        compare(notice.second.Accessible.name, "Accept")
        mouseClick(notice.first)
        tryVerify(() => timeline.safetyNumber.opened, 5000)
        compare(page.notices.here.settled, 0)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !timeline.safetyNumber.visible, 5000)
        notice.second.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(page.notices.here.settled, 1)
        verify(!notice.visible)
        tryCompare(messages, "height", room)
    }

    function test_whatHoldsUpNothingIsJustSeen() {
        openIfe()
        page.notices.here.raise("keyChanged")
        settle()
        compare(notice.second.Accessible.name, "All right")
        verify(notice.detail.indexOf("waits") < 0)
        page.notices.here.raise("olderList")
        settle()
        compare(notice.first.Accessible.name, "All right")
        verify(!notice.second.visible)
        mouseClick(notice.first)
        compare(page.notices.here.settled, 1)
    }

    function test_aForkIsGoneOnFrom() {
        openIfe()
        page.notices.here.raise("twoLists", true)
        settle()
        verify(notice.title.indexOf("The relay told two different things about Ife Adeyemi's devices.") === 0)
        compare(notice.first.Accessible.name, "Go on")
        mouseClick(notice.first)
        compare(page.notices.here.settled, 1)
    }

    function test_everyKindHasWords_data() {
        return ["keyChanged", "twoLists", "olderList", "falseList", "falseRoster", "falseKeys", "listRefused", "otherAccountKey",
                "deviceLinked", "deviceUnlinked"].map(kind => ({ tag: kind, kind: kind }))
    }

    function test_everyKindHasWords(data) {
        openIfe()
        const isOwn = ["listRefused", "otherAccountKey", "deviceLinked", "deviceUnlinked"].includes(data.kind)
        page.notices.account.raise(data.kind)
        settle()
        verify(home.accountNotice.visible)
        verify(home.accountNotice.title !== "" && home.accountNotice.title.indexOf("%") < 0, home.accountNotice.title)
        verify(home.accountNotice.detail !== "" && home.accountNotice.detail.indexOf("%") < 0)
        if (isOwn)
            return
        page.notices.here.raise(data.kind)
        settle()
        verify(notice.title !== "" && notice.title.indexOf("%") < 0, notice.title)
        verify(notice.detail !== "" && notice.detail.indexOf("%") < 0)
    }

    function test_aLinkedDeviceLeadsToTheDevices() {
        openIfe()
        page.notices.account.deviceName = "Laptop"
        page.notices.account.time = page.at(0, 10, 12)
        page.notices.account.raise("deviceLinked")
        settle()
        verify(home.accountNotice.title.indexOf("Laptop was linked to your account: Today") === 0, home.accountNotice.title)
        mouseClick(home.accountNotice.first)
        tryVerify(() => window.devices.opened, 5000)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window.devices.visible, 5000)
        mouseClick(home.accountNotice.second)
        compare(page.notices.account.settled, 1)
        verify(!home.accountNotice.visible)
        compare(home.accountNotice.height, 0)
    }

    function test_linesStandBetweenMessages() {
        openIfe()
        page.timeline.setProperty(1, "notice", "keyChanged")
        page.timeline.noticeBelow = "missing"
        settle()
        const row = messages.list.itemAtIndex(1)
        verify(row.Accessible.name.indexOf("Ife Adeyemi's safety number has changed.") > 0)
        verify(messages.list.headerItem.height > 28)
        page.timeline.setProperty(1, "notice", "")
        settle()
        verify(row.Accessible.name.indexOf("safety number") < 0)
    }

    function test_aMessageThatWaitsSaysForWhat() {
        openIfe()
        page.timeline.say({ text: "", state: "waiting", time: page.at(0, 11, 30) })
        settle()
        verify(messages.list.itemAtIndex(0).shownText.indexOf("Waiting for Ife Adeyemi's device") === 0)
        page.timeline.setProperty(0, "state", "keyLost")
        settle()
        verify(messages.list.itemAtIndex(0).shownText.indexOf("ask Ife Adeyemi to write it again") > 0)
        page.timeline.say({ text: "", state: "waiting", mine: true, time: page.at(0, 11, 31) })
        settle()
        verify(messages.list.itemAtIndex(0).shownText.indexOf("another of your devices") > 0)
    }

    function test_theInspectorHasAllOfIt() {
        show(twoLists)
        page.arrange(window)
        tryVerify(() => timeline.inspector.opened, 5000)
        settle()
        const list = timeline.inspector.noticed
        verify(list.visible)
        compare(list.noticed.count, 2)
        compare(list.refused.count, 3)
        verify(list.refused.itemAt(0).text.indexOf("2") > 0)
        page.notices.here.history = []
        page.notices.here.troubles = {}
        settle()
        verify(!list.visible)
    }

    function test_whoWasUnlinkedIsNotShownAnEmptyHome() {
        show(unlinked)
        verify(home === null && window.account === null && window.pending === null)
        const view = window.cutOffPage
        verify(view !== null)
        compare(view.page.name, "This device was unlinked")
        verify(view.again.activeFocus)
        mouseClick(view.reading)
        settle()
        verify(home !== null && home.cutOff.visible)
        verify(!timeline.composer.visible)
        mouseClick(findButton(home.cutOff))
        settle()
        verify(window.cutOffPage !== null && home === null)
        keyClick(Qt.Key_Return) // sign in anew
        settle()
        verify(window.account !== null && window.cutOffPage === null)
        page.link.cutOff = "" // and there one is, as another device
        page.link.isPending = true
        settle()
        verify(window.pending !== null && window.account === null)
    }

    function findButton(item) {
        for (let child = 0; child < item.children.length; ++child) {
            const found = item.children[child].clicked !== undefined ? item.children[child] : findButton(item.children[child])
            if (found)
                return found
        }
        return null
    }

    function test_toRemoveItIsAskedTwice() {
        show(unlinked)
        const view = window.cutOffPage
        mouseClick(view.removing)
        compare(page.removed, 0)
        verify(view.removing.isSure)
        view.again.forceActiveFocus(Qt.TabFocusReason)
        verify(!view.removing.isSure)
        mouseClick(view.removing)
        mouseClick(view.removing)
        compare(page.removed, 1)
    }

    function test_theOneWhomTheRelayDoesNotKnowReadsOn() {
        page = signedOut.createObject(root)
        window = windows.createObject(null, { profile: page, width: page.windowWidth, height: page.windowHeight })
        settle()
        compare(window.cutOffPage.page.name, "This device is signed out")
        page.arrange(window)
        settle()
        compare(page.timeline.conversationKey, "ife")
        page.isSignedIn = true
        page.isSignedOut = false
        settle()
        verify(home !== null && !home.cutOff.visible && timeline.composer.visible)
    }

    function test_whoSignsInForTheFirstTimeSeesThePorch() {
        show(door)
        verify(window.account !== null && window.cutOffPage === null)
    }
}
