// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// D1: without an invitation a relay of one's own is started on this computer, and gives one.
import QtQuick
import QtTest
import "../../../qml/storybook/fakes"

WindowTest {
    name: "TryHere"

    property Component nobody: Component { FakeProfile { isSignedIn: false } }
    property Component withoutRelay: Component {
        FakeProfile {
            isSignedIn: false
            Component.onCompleted: signIn.house.isThere = false
        }
    }
    readonly property var house: page ? page.signIn.house : null
    readonly property var tryHere: window ? window.account.tryHere : null

    // As somebody without a mouse would.
    function tabTo(item) {
        for (let step = 0; step < 30 && !item.activeFocus; ++step)
            keyClick(Qt.Key_Tab)
        verify(item.activeFocus, "Tab reaches it")
    }

    function test_oneButtonStartsIt() {
        show(nobody)
        tabTo(tryHere.button)
        keyClick(Qt.Key_Return)
        compare(house.calls, ["open"])
        verify(house.isBusy)
        verify(!tryHere.button.enabled, "once is enough")
        compare(tryHere.button.label, "The relay on this computer is getting ready …")
        keyClick(Qt.Key_Return)
        compare(house.calls, ["open"])
    }

    function test_itsInvitationFillsInTheForm() {
        show(nobody)
        tryHere.button.clicked()
        house.answer("porchlight://127.0.0.1:41735/i/7K3M-Q2XV", "")
        tryCompare(window.account.form.invitation, "text", "7K3M-Q2XV")
        verify(tryHere.button.enabled)
        compare(tryHere.note.text, "It runs, and its invitation stands above. Choose a handle and a password.")
        window.account.form.handle.text = "liv"
        window.account.form.person.text = "Liv"
        window.account.form.password.text = "correct horse"
        window.account.form.button.clicked()
        compare(page.signIn.calls[0][0], "createAccount")
        verify(page.signIn.calls[0][1].includes("127.0.0.1:41735"), page.signIn.calls[0][1])
        compare(page.signIn.calls[0][2], "7K3M-Q2XV")
    }

    function test_whyItDidNotStart() {
        show(nobody)
        tryHere.button.clicked()
        house.answer("", "The relay on this computer did not start.\nIts <b>folder</b> cannot be written.")
        compare(tryHere.note.text, "The relay on this computer did not start. Its <b>folder</b> cannot be written.")
        compare(tryHere.note.textFormat, Text.PlainText)
        compare(tryHere.note.Accessible.role, Accessible.AlertMessage)
        compare(window.account.form.invitation.text, "")
        verify(tryHere.button.enabled)
        tabTo(tryHere.button)
        keyClick(Qt.Key_Space) // once more
        compare(house.calls, ["open", "open"])
        compare(house.error, "")
        house.answer("porchlight://127.0.0.1:1/i/AAAA", "")
        compare(tryHere.note.Accessible.role, Accessible.StaticText)
        tryCompare(window.account.form.invitation, "text", "AAAA")
    }

    function test_withoutARelay() {
        show(withoutRelay)
        verify(!tryHere.button.enabled)
        compare(tryHere.button.label, "Try it on this computer: its relay is not installed")
        compare(tryHere.note.text, "Install porchlight-relay, or ask somebody for an invitation.")
        for (let step = 0; step < 30; ++step) {
            keyClick(Qt.Key_Tab)
            verify(!tryHere.button.activeFocus)
        }
        compare(house.calls, [])
    }

    function test_notForWhoSignsIn() {
        show(nobody)
        window.account.change()
        compare(tryHere, null)
        window.account.change()
        verify(tryHere !== null)
        tryHere.button.clicked()
        page.signIn.isBusy = true
        verify(!tryHere.button.enabled, "not while somebody comes in")
    }
}
