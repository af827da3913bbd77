// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// D1: another password, the end of the account, and taking everything along.
import QtQuick
import QtTest

WindowTest {
    name: "Account"

    function lastOf(calls) {
        return calls[calls.length - 1]
    }

    function openFromSettings(asking, popup) {
        show(harbour)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        window.settings[asking]()
        tryVerify(() => window[popup].opened)
        settle()
    }

    function test_anotherPassword() {
        openFromSettings("passwordAsked", "password")
        const popup = window.password
        verify(popup.current.input.activeFocus)
        type("oldwords")
        keyClick(Qt.Key_Return)
        verify(popup.wanted.input.activeFocus)
        type("newwords")
        keyClick(Qt.Key_Return)
        type("newwords")
        keyClick(Qt.Key_Return)
        compare(page.account.calls, [["changePassword", "oldwords", "newwords", "newwords"]])
        verify(!popup.go.enabled)
        keyClick(Qt.Key_Return) // it is on its way: once
        compare(page.account.calls.length, 1)
        page.account.fail("current", "This is not your password.")
        compare(popup.current.error, "This is not your password.")
        compare(popup.wanted.text, "newwords")
        popup.go.clicked()
        page.account.stage = "changed"
        verify(!popup.go.visible)
        compare(popup.wanted.text, "", "nothing of it is kept")
        verify(popup.leave.activeFocus)
        keyClick(Qt.Key_Return)
        tryVerify(() => !popup.visible)
    }

    function test_nothingTypedIsThereTheNextTime() {
        openFromSettings("passwordAsked", "password")
        type("oldwords")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window.password.visible)
        window.password.open()
        tryVerify(() => window.password.opened)
        compare(window.password.current.text, "")
    }

    function test_deletingNeedsHandleAndPassword() {
        openFromSettings("deletionAsked", "deletion")
        const popup = window.deletion
        verify(popup.leave.activeFocus, "the safe answer")
        verify(!popup.go.enabled)
        popup.typed.text = "liv"
        verify(!popup.go.enabled)
        popup.password.text = "words"
        verify(popup.go.enabled)
        popup.password.focusInput()
        keyClick(Qt.Key_Return) // not by accident
        compare(page.account.calls, [])
        popup.go.clicked()
        compare(page.account.calls, [["deleteAccount", "liv", "words"]])
        verify(!popup.go.enabled && !popup.leave.enabled)
        keyClick(Qt.Key_Escape)
        settle()
        verify(popup.opened, "there is no way back now")
        page.account.fail("handle", "This is not your handle.")
        compare(popup.typed.error, "This is not your handle.")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !popup.visible)
        compare(popup.password.text, "")
    }

    function test_whoLeavesMayTakeEverythingAlong() {
        openFromSettings("deletionAsked", "deletion")
        window.deletion.close()
        window.deletion.exportAsked()
        tryVerify(() => window.exporting.opened)
    }

    function test_takingEverythingAlong() {
        openFromSettings("exportAsked", "exporting")
        const popup = window.exporting
        verify(popup.go.visible && !popup.look.visible && !popup.bar.visible)
        page.exporting.start("file:///tmp")
        page.exporting.share = 0.5
        verify(popup.bar.visible && !popup.go.visible)
        popup.leave.clicked()
        compare(lastOf(page.exporting.calls), ["cancel"])
        verify(popup.opened)
        page.exporting.stage = ""
        verify(popup.go.visible)
        page.exporting.start("file:///tmp")
        page.exporting.stage = "done"
        verify(popup.look.visible && !popup.bar.visible)
        popup.leave.clicked()
        tryVerify(() => !popup.visible)
    }
}
