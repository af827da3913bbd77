// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A6, D1: the window as a whole: panes, keys, the banner, the way in.
import QtQuick
import QtTest
import Porchlight.Theme

WindowTest {
    name: "MainWindow"

    function test_twoPanesOrOne() {
        show(harbour)
        verify(!home.onePane)
        verify(home.conversationPane.visible && home.timelinePane.visible)
        window.width = 500
        settle()
        verify(home.onePane)
        verify(home.conversationPane.visible && !home.timelinePane.visible)
        home.open("ife")
        verify(!home.conversationPane.visible && home.timelinePane.visible)
        keyClick(Qt.Key_Escape)
        compare(page.timeline.conversationKey, "")
        verify(home.conversationPane.visible)
        window.width = 1280
        settle()
        verify(!home.onePane)
    }

    function test_theSizeStaysWhenOneSignsIn() {
        show(door)
        window.width = 900
        window.height = 640
        page.isSignedIn = true
        settle()
        verify(home !== null)
        compare(window.width, 900)
        compare(window.height, 640)
    }

    function test_altArrowsWalkTheConversations() {
        show(harbour)
        keyClick(Qt.Key_Down, Qt.AltModifier)
        compare(page.timeline.conversationKey, "ife")
        keyClick(Qt.Key_Down, Qt.AltModifier)
        keyClick(Qt.Key_Down, Qt.AltModifier)
        compare(page.timeline.conversationKey, "tomas")
        keyClick(Qt.Key_Up, Qt.AltModifier)
        compare(page.timeline.conversationKey, "maren")
        // The open one moves up in the list; its neighbours are those where it is now.
        page.conversations.move(1, 0, 1)
        settle()
        keyClick(Qt.Key_Up, Qt.AltModifier)
        compare(page.timeline.conversationKey, "maren")
        keyClick(Qt.Key_Down, Qt.AltModifier)
        compare(page.timeline.conversationKey, "ife")
    }

    function test_keysOpenAndCloseWhatLiesAbove_data() {
        return [{ tag: "new", key: Qt.Key_N, modifiers: Qt.ControlModifier, popup: "finder" },
                { tag: "settings", key: Qt.Key_Comma, modifiers: Qt.ControlModifier, popup: "settings" },
                { tag: "help", key: Qt.Key_F1, modifiers: Qt.NoModifier, popup: "shortcuts" }]
    }
    function test_keysOpenAndCloseWhatLiesAbove(data) {
        show(harbour)
        keyClick(data.key, data.modifiers)
        tryVerify(() => window[data.popup].opened, 5000)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !window[data.popup].visible, 5000)
    }

    function test_findingSomeone() {
        show(harbour)
        window.finder.open()
        tryVerify(() => window.finder.input.input.activeFocus, 5000)
        type("@ada")
        keyClick(Qt.Key_Return)
        compare(page.finder.asked, ["ada"])
        page.finder.error = "Nobody here has that handle."
        compare(window.finder.input.error, "Nobody here has that handle.")
        type("x")
        compare(page.finder.error, "", "gone as soon as one types")
        page.finder.opened("k")
        tryVerify(() => !window.finder.visible, 5000)
    }

    function test_settingsTakeEffectAtOnce() {
        show(harbour)
        page.appearance.mode = "dark"
        verify(Theme.dark)
        page.appearance.textScale = 2
        compare(Theme.sizeBody, 28)
        page.appearance.reducedMotion = false
        verify(Theme.enterMs > 0)
        page.appearance.reducedMotion = true
        compare(Theme.enterMs, 0)
        page.appearance.mode = "light"
        page.appearance.textScale = 1
    }

    function test_theBannerSaysWhyAndTries() {
        show(harbour)
        home.banner.patienceMs = 50
        verify(!home.banner.visible)
        page.connection.reason = "The relay does not answer."
        page.connection.retrySeconds = 12
        page.connection.state = "offline"
        tryVerify(() => home.banner.visible, 5000)
        page.connection.state = "connecting"
        verify(home.banner.visible, "it does not flicker while it tries")
        page.connection.state = "offline"
        home.banner.notice.action()
        compare(page.connection.tries, 1)
        page.connection.state = "online"
        verify(!home.banner.visible)
    }

    function test_aBlipIsNotWorthAWord() {
        show(harbour)
        home.banner.patienceMs = 300
        page.connection.state = "offline"
        wait(20)
        page.connection.state = "online"
        wait(500)
        verify(!home.banner.visible)
    }

    // F3: no way on but another try or a new link.
    function test_aStrangerInsteadOfTheRelay() {
        show(harbour)
        home.banner.patienceMs = 60000
        verify(!home.banner.visible)
        page.connection.state = "stranger"
        verify(home.banner.visible, "at once")
        compare(home.banner.notice.actionLabel, "Try now")
        home.banner.notice.action()
        compare(page.connection.tries, 1)
        page.connection.linkError = "This link is of another relay."
        home.banner.link.text = "porchlight://elsewhere:1"
        home.banner.useLink()
        compare(home.banner.link.error, "This link is of another relay.")
        verify(home.banner.link.text !== "")
        page.connection.linkError = ""
        home.banner.useLink()
        compare(page.connection.links.length, 2)
        compare(home.banner.link.text, "")
        page.connection.state = "online"
        verify(!home.banner.visible)
    }

    function test_aLinkFillsTheForm() {
        show(door)
        page.arrange(window)
        const form = window.account.form
        form.invitation.text = "porchlight://relay.example:8440/i/7QK4-M2XW-PA9D#1.abc"
        compare(form.invitation.text, "7QK4-M2XW-PA9D")
        compare(form.relay.text, "porchlight://relay.example:8440#1.abc")
    }

    function test_comingIn() {
        show(door)
        page.arrange(window)
        const form = window.account.form
        tryVerify(() => form.invitation.input.activeFocus, 5000)
        form.password.text = "correct horse"
        mouseClick(form.button)
        compare(page.signIn.calls, [["createAccount", "ws://127.0.0.1:8440", "7QK4-M2XW-PA9D", "liv", "correct horse", "Liv Haugen"]])
    }

    function test_whatIsMissingStandsAtItsField() {
        show(door)
        page.arrange(window)
        const form = window.account.form
        form.password.text = "short"
        form.go()
        verify(form.password.error !== "")
        verify(form.password.input.activeFocus)
        form.invitation.text = ""
        form.go()
        verify(form.invitation.error !== "")
        compare(form.password.error, "")
        compare(page.signIn.calls.length, 0)
    }

    function test_errorsStandAtTheirField_data() {
        return ["relay", "invitation", "handle", "password", "name"].map(field => ({ tag: field, field: field }))
    }
    function test_errorsStandAtTheirField(data) {
        show(door)
        const form = window.account.form
        page.signIn.fail(data.field, "Not like this.")
        for (const field in form.fields)
            compare(form.fields[field].error, field === data.field ? "Not like this." : "", field)
        tryVerify(() => form.fields[data.field].input.activeFocus, 5000)
        form.fields[data.field].text += "x"
        if (data.field !== "relay")
            compare(page.signIn.error, "", "gone as soon as one types")
    }

    function test_oneCanStop() {
        show(door)
        const form = window.account.form
        page.signIn.isBusy = true
        verify(!form.button.enabled)
        verify(!form.handle.enabled)
        form.go()
        compare(page.signIn.calls.length, 0)
        page.signIn.cancel()
        verify(form.button.enabled)
    }

    function test_signingIn() {
        show(door)
        page.arrange(window)
        window.account.change()
        settle()
        const form = window.account.form
        verify(!form.invitation.visible)
        form.password.text = "pw"
        form.go()
        compare(page.signIn.calls, [["signIn", "ws://127.0.0.1:8440", "liv", "pw", "Liv Haugen"]])
    }

    function test_tabReachesEverythingAtTheDoor() {
        show(door)
        const form = window.account.form
        tryVerify(() => form.invitation.input.activeFocus, 5000)
        for (const field of ["handle", "person"]) {
            keyClick(Qt.Key_Tab)
            verify(form[field].input.activeFocus, field)
        }
        keyClick(Qt.Key_Tab)
        verify(form.password.input.activeFocus)
        let reached = false
        for (let tabs = 0; tabs < 6 && !reached; ++tabs) {
            keyClick(Qt.Key_Tab)
            reached = form.button.activeFocus
        }
        verify(reached)
        verify(form.button.visualFocus, "and shows it")
    }
}
