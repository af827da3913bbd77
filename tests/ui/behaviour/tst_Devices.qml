// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// B1, rule 12: one's devices, a stranger's request, and muting.
import QtQuick
import QtTest

WindowTest {
    name: "Devices"

    function openDevices() {
        show(harbour)
        page.devices.fill([{ name: "Laptop", isThis: true }, { name: "Phone", behind: 3 }])
        window.devices.open()
        tryVerify(() => window.devices.opened)
        settle()
    }

    function lastOf(calls) {
        return calls[calls.length - 1]
    }

    function test_theSettingsLeadThere() {
        show(harbour)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        window.settings.devicesAsked()
        tryVerify(() => window.devices.opened)
        compare(lastOf(page.devices.calls), ["load"])
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window.devices.visible)
        compare(lastOf(page.devices.calls), ["close"])
    }

    // B4: what was said before comes from another device.
    function test_theHistoryIsBroughtAgain() {
        openDevices()
        verify(window.devices.again.visible)
        window.devices.again.clicked()
        compare(page.history.asked, 1)
        verify(!window.devices.again.visible) // it is on its way
        page.history.stage = "done"
        verify(window.devices.again.visible)
        page.devices.fill([{ name: "Laptop", isThis: true }])
        verify(!window.devices.again.visible) // there is nobody to ask
    }

    function test_theHistoryOnItsWayIsSaidAboveTheList() {
        show(harbour)
        const line = home.conversationPane.history
        verify(!line.visible)
        page.history.stage = "waiting"
        verify(line.visible)
        verify(line.sentence.indexOf("online") > 0)
        page.history.stage = "coming"
        page.history.messages = 1234
        verify(line.sentence.indexOf("1,234") > 0 || line.sentence.indexOf("1234") > 0)
        page.history.stage = "done"
        verify(!line.visible)
        compare(line.height, 0)
    }

    function test_unlinkingIsAskedTwice() {
        openDevices()
        const row = window.devices.rows.itemAt(1)
        const before = page.devices.calls.length
        row.begin("unlink")
        settle()
        // The safe answer has the focus.
        keyClick(Qt.Key_Return)
        compare(row.doing, "")
        compare(page.devices.calls.length, before)
        row.begin("unlink")
        settle()
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(lastOf(page.devices.calls), ["unlink", 2])
        compare(row.doing, "")
    }

    function test_aDeviceIsRenamedInPlace() {
        openDevices()
        const row = window.devices.rows.itemAt(0)
        row.begin("rename")
        settle()
        keyClick(Qt.Key_A, Qt.ControlModifier)
        type("boat")
        keyClick(Qt.Key_Return)
        compare(lastOf(page.devices.calls), ["rename", 1, "boat"])
        row.begin("rename")
        settle()
        keyClick(Qt.Key_Escape)
        compare(row.doing, "")
        verify(window.devices.visible)
        compare(lastOf(page.devices.calls), ["rename", 1, "boat"])
    }

    function test_aRequestIsAcceptedAboveTheComposer() {
        show(harbour)
        page.conversations.fill(page.people.map(one => Object.assign({}, one, { isRequest: one.key === "tomas" })))
        home.open("ife")
        verify(!timeline.request.visible)
        home.open("tomas")
        verify(timeline.request.visible)
        verify(timeline.request.title.indexOf("Tomás Reyes") === 0)
        messages.list.forceActiveFocus()
        timeline.request.action()
        compare(page.switches.calls, [["accept", "tomas"]])
        page.timeline.isRequest = false
        verify(!timeline.request.visible)
        compare(timeline.request.height, 0)
        verify(timeline.composer.input.activeFocus, "an answer is what comes next")
    }

    function test_mutingIsForALimitedTime() {
        show(harbour)
        home.open("maren")
        timeline.mute.open()
        tryVerify(() => timeline.mute.opened)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        compare(page.switches.calls, [["mute", "maren", 8]])
        tryVerify(() => !timeline.mute.visible)
    }

    function test_aMuteThatFailsIsSaid() {
        show(harbour)
        home.open("maren")
        timeline.mute.open()
        tryVerify(() => timeline.mute.opened)
        page.switches.isBusy = true
        keyClick(Qt.Key_Return)
        settle()
        verify(timeline.mute.opened, "it is on its way")
        page.switches.error = "There is no connection to the relay just now."
        page.switches.isBusy = false
        settle()
        verify(timeline.mute.opened)
        page.switches.error = ""
        keyClick(Qt.Key_Return)
        tryVerify(() => !timeline.mute.visible)
    }
}
