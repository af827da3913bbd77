// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several accounts in one window: one is shown, each stays as it was left, and what is done in one is not done in another (D1, B1).
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Accounts"

    readonly property var accounts: page ? page.accounts : null
    property Component several: Component { Accounts {} }
    property Component narrow: Component { AccountsNarrow {} }
    property Component added: Component { AccountAdded {} }

    function test_oneHasNoRail() {
        show(harbour)
        compare(window.rail, null)
        compare(page.accounts, null)
        keySequence("Ctrl+2")
        verify(home.visible)
    }

    function test_eachStaysAsItWasLeft() {
        show(several)
        home.open("ife")
        settle()
        type("half a thought")
        const first = home
        keySequence("Ctrl+2")
        settle()
        compare(window.profile, page.quay)
        verify(home !== first && home.visible && !first.visible)
        verify(home.activeFocus || window.activeFocusItem !== null)
        home.open("maren")
        settle()
        type("to Maren")
        keySequence("Ctrl+1")
        settle()
        compare(window.profile, page)
        compare(home, first)
        compare(input.text, "half a thought")
        compare(page.timeline.conversationKey, "ife")
        type("!")
        compare(input.text.length, "half a thought!".length, "and the keyboard goes on there")
        keySequence("Ctrl+2")
        settle()
        compare(input.text, "to Maren")
        compare(page.quay.timeline.conversationKey, "maren")
    }

    function test_switchingTakesLessThanABlink() {
        show(several)
        home.open("ife")
        accounts.show(1)
        settle()
        const begun = Date.now()
        accounts.show(0)
        wait(0)
        verify(Date.now() - begun < 150)
    }

    function test_onlyTheOneThatIsShownIsWatched() {
        show(several)
        home.open("ife")
        tryVerify(() => page.desktop.attention.watched.length === 1)
        accounts.show(1)
        home.open("maren")
        tryVerify(() => page.desktop.attention.watched.length === 0 && page.quay.desktop.attention.watched[0] === "maren")
    }

    function test_theRailByKeyboard() {
        show(several)
        const button = window.rail.list.itemAtIndex(1)
        verify(button.Accessible.name.includes("Liv at the quay") && button.Accessible.name.includes("relay.quay.example"), button.Accessible.name)
        button.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Down)
        verify(window.rail.list.itemAtIndex(2).activeFocus)
        keyClick(Qt.Key_Up)
        verify(button.activeFocus && button.visualFocus)
        keyClick(Qt.Key_Return)
        settle()
        compare(window.profile, page.quay)
        mouseClick(window.rail.list.itemAtIndex(0))
        settle()
        compare(window.profile, page)
        mouseClick(window.rail.list.itemAtIndex(2))
        compare(window.profile, page, "that one is open elsewhere")
        compare(accounts.calls[accounts.calls.length - 1], ["show", 2])
    }

    function test_whatIsAboveOneIsNotForTheNext() {
        show(several)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        type("x") // its name
        const typed = page.displayName
        accounts.show(1) // by a notification, say
        tryVerify(() => !window.settings.visible)
        verify(page.displayName !== typed, "what was typed is kept there")
        compare(page.quay.displayName, "Liv at the quay")
        settle()
        window.settings.open()
        tryVerify(() => window.settings.opened)
        keySequence("Ctrl+1")
        settle()
        compare(window.profile, page.quay, "not below a popup")
    }

    function test_titleAndTrayCountAll() {
        show(several)
        home.open("ife")
        verify(window.title.includes("(" + accounts.totalUnread + ")"), window.title)
        verify(window.title.includes("@liv"))
        keySequence("Ctrl+2")
        verify(window.title.includes("@liv.haugen"), window.title)
    }

    function test_inOnePaneTheConversationHasTheWidth() {
        show(narrow)
        verify(window.rail.visible && home.x === 0)
        const list = home.width
        home.open("ife")
        settle()
        verify(!window.rail.visible)
        compare(home.width, window.width)
        home.back()
        settle()
        verify(window.rail.visible)
        compare(home.width, list)
    }

    function test_aNewOneHasAWayBack() {
        show(added)
        verify(window.account !== null && window.account.hasWayBack)
        window.account.back()
        compare(accounts.calls, [["giveUp"]])
        settle()
        verify(home !== null && window.profile === page.liv)
    }

    function test_pageAndPalette() {
        show(several)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        window.settings.accountsAsked()
        window.settings.close()
        const list = window.accountsPage
        tryVerify(() => list.opened)
        const row = list.rows.itemAt(1)
        verify(!list.rows.itemAt(0).takeOut.visible, "the window's own stays")
        row.takeOut.clicked()
        verify(row.isGoing)
        compare(accounts.count, 3)
        row.takeOutNow.clicked()
        compare(accounts.calls, [["takeOut", 1]])
        list.add.clicked()
        compare(accounts.calls[1], ["add"])
        tryVerify(() => !list.visible)
        settle()
        keySequence("Ctrl+K")
        tryVerify(() => window.jump.popup.opened)
        type("add an acc")
        keyClick(Qt.Key_Return)
        settle()
        compare(accounts.calls[2], ["add"])
    }

    function test_anInvitationElsewhereOffersAnAccount() {
        show(several)
        const link = "porchlight://relay.far.example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA#1.pin"
        page.desktop.link.open("invitation", link, "relay.far.example:8440", "")
        tryVerify(() => window.desktop.outside.opened, 5000)
        verify(window.desktop.outside.words.includes("relay.far.example:8440"))
        window.desktop.outside.add.clicked()
        compare(accounts.calls, [["addBy", link]])
    }

    function test_theLockCoversAll() {
        show(several)
        page.desktop.lock.passphrase = "lamp and door"
        keySequence("Ctrl+L")
        tryVerify(() => window.desktop.lockView.opened, 5000)
        verify(!window.rail.visible)
        keySequence("Ctrl+2")
        compare(window.profile, page)
        verify(!window.title.includes("@liv"))
    }

    function test_troubleIsSaidUntilItIsRead() {
        show(several)
        accounts.error = "The list of your accounts is damaged."
        verify(window.accountsTrouble.visible && window.accountsTrouble.detail.includes("damaged"))
        window.accountsTrouble.action()
        compare(accounts.error, "")
        verify(!window.accountsTrouble.visible)
    }
}
