// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F2: the recovery kit is offered, made, proved and used.
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Recovery"

    property Component offered: Component { RecoveryOffered {} }
    property Component waiting: Component { Pending {} }
    readonly property var recovery: page ? page.recovery : null

    function lastOf(calls) {
        return calls[calls.length - 1]
    }

    function test_itIsOfferedAndMayWait() {
        show(offered)
        verify(home.offer.visible)
        home.offer.later.clicked()
        compare(recovery.calls, [["notNow"]])
        verify(!home.offer.visible && home.offer.height === 0)
        recovery.isOffered = true
        home.offer.go.clicked()
        tryVerify(() => window.recoveryKit.opened)
    }

    function test_itIsShownAndProvedByKeyboard() {
        show(harbour)
        window.recoveryKit.open()
        tryVerify(() => window.recoveryKit.opened)
        settle()
        verify(window.recoveryKit.go.activeFocus)
        keyClick(Qt.Key_Return)
        compare(recovery.calls, [["make"]])
        settle()
        verify(window.recoveryKit.leave.activeFocus && !window.recoveryKit.go.visible)
        recovery.turn("storing")
        recovery.reveal()
        settle()
        compare(window.recoveryKit.code.groups.length, 8)
        verify(window.recoveryKit.code.Accessible.name.indexOf("7 Q K 4") > 0)
        verify(window.recoveryKit.copying.activeFocus)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(lastOf(recovery.calls), ["save"])
        keyClick(Qt.Key_Tab)
        verify(window.recoveryKit.proof.input.activeFocus)
        type("zs4g")
        keyClick(Qt.Key_Return)
        compare(lastOf(recovery.calls), ["confirm", "zs4g"])
        verify(window.recoveryKit.proof.error !== "")
        keyClick(Qt.Key_Backspace)
        verify(window.recoveryKit.proof.error === "")
        type("f")
        keyClick(Qt.Key_Return)
        compare(lastOf(recovery.calls), ["confirm", "zs4f"])
        settle()
        verify(!window.recoveryKit.code.visible && window.recoveryKit.leave.activeFocus)
        keyClick(Qt.Key_Return)
        tryVerify(() => !window.recoveryKit.visible)
        compare(lastOf(recovery.calls), ["stop"])
    }

    function test_whoWaitsTypesItsCode() {
        show(waiting)
        const kit = window.pending.kit
        verify(!kit.code.visible)
        kit.opener.clicked()
        tryVerify(() => kit.code.input.activeFocus)
        type("7qk4")
        verify(!kit.go.enabled && kit.code.help.indexOf("4 of 32") === 0)
        kit.code.text = "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F"
        verify(kit.go.enabled && kit.unlinks.checked)
        keyClick(Qt.Key_Return)
        compare(lastOf(recovery.calls), ["use", "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F", true])
        verify(!kit.code.visible)
        recovery.end("wrongCode")
        tryVerify(() => kit.code.visible && kit.code.input.activeFocus)
        kit.unlinks.toggle()
        keyClick(Qt.Key_Return)
        compare(lastOf(recovery.calls)[2], false)
        page.connection.state = "offline"
        recovery.end("unreachable")
        verify(!kit.go.enabled)
    }

    function test_theListOfDevicesSaysHowItStands() {
        show(harbour)
        window.devices.open()
        tryVerify(() => window.devices.opened)
        verify(window.devices.kitMade.text.indexOf("made:") > 0)
        recovery.kit = "none"
        verify(window.devices.kitMade.text.indexOf("not made") > 0)
        recovery.mayMake = false
        verify(!window.devices.kit.visible)
        recovery.mayMake = true
        window.devices.kit.clicked()
        tryVerify(() => window.recoveryKit.opened)
    }
}
