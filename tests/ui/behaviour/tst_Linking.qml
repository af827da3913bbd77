// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F1, B1: a device that waits to be linked, the one that links it, the safety number, and what the relay can see.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Linking"

    property Component waiting: Component { Pending {} }
    readonly property var link: page ? page.link : null
    readonly property var pending: window ? window.pending : null

    function lastOf(calls) {
        return calls[calls.length - 1]
    }

    function test_aDeviceThatWaitsShowsItsCodeAndNothingElse() {
        show(waiting)
        verify(home === null && pending !== null)
        compare(link.calls, [["showCode"]])
        compare(pending.card.code.symbols.length, 42)
        compare(pending.card.code.groups.length, 6)
        verify(pending.card.code.Accessible.name.indexOf("7 Q K 4") > 0)
        // What needs the account's keys is not to be had.
        keyClick(Qt.Key_N, Qt.ControlModifier)
        settle()
        verify(!window.finder.visible)
        link.isPending = false
        settle()
        verify(home !== null && window.pending === null)
        compare(lastOf(link.calls), ["stop"])
    }

    function test_digitsAreConfirmedByKeyboard() {
        show(waiting)
        link.meet("Liv Haugen (@liv)")
        settle()
        verify(pending.compare.visible)
        verify(pending.compare.peer.indexOf("Liv Haugen (@liv)") > 0)
        // Return alone confirms nothing: one has to look, and to go there.
        keyClick(Qt.Key_Return)
        compare(link.stage, "comparing")
        keyClick(Qt.Key_Tab)
        verify(pending.compare.first.activeFocus)
        keyClick(Qt.Key_Return)
        compare(lastOf(link.calls), ["confirm", false])
        verify(!pending.compare.visible)
    }

    function test_digitsThatDifferStopIt() {
        show(waiting)
        link.meet("Liv Haugen (@liv)")
        settle()
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(lastOf(link.calls), ["refuse"])
        settle()
        verify(pending.card.again.visible && pending.card.again.activeFocus)
        keyClick(Qt.Key_Return)
        compare(lastOf(link.calls), ["showCode"])
        compare(link.stage, "code")
    }

    function test_aCodeComesWithTheConnection() {
        page = waiting.createObject(root)
        page.connection.state = "offline"
        window = windows.createObject(null, { profile: page, width: page.windowWidth, height: page.windowHeight })
        settle()
        compare(link.calls, [])
        page.connection.state = "online"
        compare(link.calls, [["showCode"]])
        link.end("unreachable")
        page.connection.state = "connecting"
        page.connection.state = "online"
        compare(link.stage, "code")
        link.end("differ") // that is for a person to go on from
        page.connection.state = "connecting"
        page.connection.state = "online"
        compare(link.stage, "ended")
    }

    function test_signingOutIsAskedTwice() {
        show(waiting)
        pending.leaving.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(page.signedOut, 0)
        keyClick(Qt.Key_Backtab)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(page.signedOut, 0, "whoever goes elsewhere has thought better of it")
        keyClick(Qt.Key_Return)
        compare(page.signedOut, 1)
    }

    function test_oneStepAfterTheOtherWhereThereIsNoRoom() {
        page = waiting.createObject(root)
        window = windows.createObject(null, { profile: page, width: 380, height: 640 })
        window.requestActivate()
        tryVerify(() => window.active, 10000)
        settle()
        verify(pending.card.visible && !pending.isBeside)
        link.meet("Liv Haugen (@liv)")
        settle()
        verify(!pending.card.visible && pending.compare.visible)
    }

    function openLink() {
        show(harbour)
        window.devices.open()
        tryVerify(() => window.devices.opened)
        window.devices.close()
        window.devices.linkAsked()
        tryVerify(() => window.linkDevice.opened)
        settle()
    }

    function test_aCodeIsTypedAndTheDigitsCompared() {
        openLink()
        verify(window.linkDevice.code.input.activeFocus)
        type("7qk4")
        verify(!window.linkDevice.go.enabled)
        verify(window.linkDevice.code.help.indexOf("4 of 42") === 0)
        type("u")
        verify(window.linkDevice.code.error === "", "the fake takes any letter")
        window.linkDevice.code.text = "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F-07H1-K3MW-Q9"
        verify(window.linkDevice.go.enabled)
        keyClick(Qt.Key_Return)
        compare(lastOf(link.calls), ["enter", "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F-07H1-K3MW-Q9"])
        link.meet("Laptop")
        settle()
        verify(window.linkDevice.mayManage.activeFocus)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(lastOf(link.calls), ["confirm", true])
        link.turn("done")
        settle()
        verify(window.linkDevice.leave.activeFocus)
        keyClick(Qt.Key_Return)
        tryVerify(() => !window.linkDevice.visible)
        compare(lastOf(link.calls), ["stop"])
        // The next one begins anew.
        window.linkDevice.open()
        tryVerify(() => window.linkDevice.opened)
        verify(window.linkDevice.code.text === "" && !window.linkDevice.mayManage.checked)
    }

    function test_whatWentWrongIsSaidAndTypedAgain() {
        openLink()
        link.end("noAnswer")
        settle()
        verify(window.linkDevice.code.visible && window.linkDevice.code.input.activeFocus)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window.linkDevice.visible)
        compare(lastOf(link.calls), ["stop"])
        compare(link.stage, "")
    }

    function test_onlyWhoMayLinksOthers() {
        show(harbour)
        link.mayLink = false
        window.devices.open()
        tryVerify(() => window.devices.opened)
        verify(!window.devices.linking.visible)
        link.mayLink = true
        verify(window.devices.linking.visible)
    }

    function test_theSafetyNumberIsReadAndMarked() {
        show(harbour)
        home.open("ife")
        timeline.safetyNumber.open()
        tryVerify(() => timeline.safetyNumber.opened)
        settle()
        compare(page.safety.calls[0], ["open", "u3"])
        verify(!messages.watched, "nobody reads what lies behind it")
        verify(timeline.safetyNumber.number.Accessible.name.indexOf("3 0 0 3 5, 4 4 7 7 6") > 0)
        timeline.safetyNumber.mark.clicked()
        compare(lastOf(page.safety.calls), ["setVerified", true])
        verify(!timeline.safetyNumber.mark.visible)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !timeline.safetyNumber.visible)
        compare(lastOf(page.safety.calls), ["close"])
    }

    function test_withoutKeysThereIsNothingToMark() {
        show(harbour)
        page.safety.known = false
        home.open("ife")
        timeline.safetyNumber.open()
        tryVerify(() => timeline.safetyNumber.opened)
        verify(!timeline.safetyNumber.mark.visible && !timeline.safetyNumber.number.visible)
    }

    function test_whatTheRelaySeesIsSaid() {
        show(harbour)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        window.settings.relaySeesAsked()
        tryVerify(() => window.relaySees.opened)
        const said = window.relaySees.parts.map(part => part.lines.join(" ")).join(" ")
        verify(said.indexOf("our own composition") > 0 && said.indexOf("awaits that review") > 0)
        verify(said.indexOf("Keys are kept under the mat.") > 0)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window.relaySees.visible)
    }
}
