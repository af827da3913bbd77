// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts that are not in the window are brought back to it, and one is asked for where several can be meant (D1, F7).
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "AccountsAsked"

    readonly property var accounts: page ? page.accounts : null
    property Component several: Component { Accounts {} }
    property Component added: Component { AccountAdded {} }

    function test_oneThatWasTakenOutComesBack() {
        show(several)
        accounts.others.append({ profileName: "account-4", handle: "liv", relay: "relay.quay.example:9550", isElsewhere: false })
        accounts.others.append({ profileName: "kit", handle: "", relay: "", isElsewhere: true })
        window.accountsPage.open()
        tryVerify(() => window.accountsPage.opened)
        const here = window.accountsPage.here
        verify(here.visible)
        compare(here.rows.itemAt(0).Accessible.name, "@liv on relay.quay.example:9550")
        verify(here.rows.itemAt(1).Accessible.name.includes("open in another window"), here.rows.itemAt(1).Accessible.name)
        here.rows.itemAt(0).open.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(accounts.calls, [["bringBack", "account-4"]])
        accounts.canAdd = false
        verify(!here.visible, "there is no room for more")
    }

    function test_oneThatWasTakenOutComesBackInsteadOfANewOne() {
        show(added)
        verify(window.account.here.visible)
        window.account.here.rows.itemAt(0).open.clicked()
        compare(accounts.calls, [["bringBack", "account-4"]])
    }

    function test_whatTabComesToIsSeen() {
        show(added, { windowHeight: 480 })
        const page = window.account.page
        verify(page.contentHeight > page.height)
        let last = window.activeFocusItem
        let isScrolled = false
        for (let stop = 0; stop < 24; ++stop) {
            keyClick(Qt.Key_Tab)
            settle()
            last = window.activeFocusItem
            const top = last.mapToItem(page, 0, 0).y
            verify(top >= 0 && top + last.height <= page.height, last + " at " + top)
            isScrolled = isScrolled || page.contentY > 0
        }
        verify(isScrolled)
        window.height = 1200
        settle()
        compare(page.contentY, 0)
        const heading = page.parts[0].mapToItem(page, 0, 0).y
        verify(heading > 100, "with room it stands in the middle")
    }

    function test_theSettingsLeadToThemWhereThereIsOne() {
        show(several)
        accounts.remove(1, 2)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        verify(!window.settings.hasChoice)
        window.settings.accountsAsked()
        compare(accounts.calls, [["add"]])
        accounts.others.append({ profileName: "account-4", handle: "liv", relay: "relay.quay.example:9550", isElsewhere: false })
        verify(window.settings.hasChoice)
        window.settings.accountsAsked()
        tryVerify(() => window.accountsPage.opened)
    }

    function test_whichAccountIsAsked() {
        show(several)
        accounts.ask("group", "relay.harbour.example:8440", [0, 1], 0)
        const popup = window.desktop.which
        tryVerify(() => popup.opened)
        verify(window.covered)
        compare(popup.rows.itemAt(2).visible, false, "not on that relay")
        verify(popup.rows.itemAt(0).activeFocus && popup.rows.itemAt(0).visualFocus, "the likely one has the keyboard")
        keyClick(Qt.Key_Down)
        verify(popup.rows.itemAt(1).activeFocus)
        verify(popup.rows.itemAt(1).Accessible.name.includes("Liv at the quay"), popup.rows.itemAt(1).Accessible.name)
        keyClick(Qt.Key_Down)
        verify(popup.leave.activeFocus)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Return)
        tryVerify(() => !popup.visible)
        compare(accounts.calls, [["choose", 1]], "and it is not dismissed besides")
        compare(window.profile, page.quay)

        accounts.ask("person", "maren", [0, 1], 1)
        tryVerify(() => popup.opened)
        verify(popup.rows.itemAt(1).activeFocus)
        mouseClick(popup.rows.itemAt(0))
        tryVerify(() => !popup.visible)
        compare(window.profile, page)

        accounts.ask("person", "maren", [0, 1], 1)
        tryVerify(() => popup.opened)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !popup.visible)
        compare(accounts.calls[accounts.calls.length - 1], ["dismiss"])
        compare(window.profile, page)
    }

    function test_whichAccountWaitsBelowTheLock() {
        show(several)
        page.desktop.lock.passphrase = "lamp and door"
        accounts.ask("group", "relay.quay.example:9550", [0, 1], 0)
        tryVerify(() => window.desktop.which.opened)
        keySequence("Ctrl+L")
        tryVerify(() => window.desktop.lockView.opened && !window.desktop.which.visible, 5000)
        compare(accounts.calls, [])
        page.desktop.lock.isLocked = false
        tryVerify(() => window.desktop.which.opened, 5000)
    }
}
