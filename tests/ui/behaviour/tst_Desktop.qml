// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window among other programs: the lock hides everything, a link from outside fills in a form and no more, a window
// hides only where there is a way back (B1, F7).
import QtQuick
import QtTest
import "../../../qml/storybook/screens"

WindowTest {
    id: root
    name: "Desktop"

    readonly property var desktop: page ? page.desktop : null
    readonly property var parts: window ? window.desktop : null

    property Component lockedHarbour: Component {
        HarbourProfile {
            Component.onCompleted: {
                desktop.lock.passphrase = "lamp and door"
                desktop.lock.isLocked = true
            }
        }
    }

    function lockIt() {
        desktop.lock.passphrase = "lamp and door"
        keySequence("Ctrl+L")
        tryVerify(() => parts.lockView.opened, 5000)
        settle()
    }

    // Everything that a screen reader would find.
    function words(item, found) {
        if (!item.visible)
            return found
        if (item.Accessible && item.Accessible.name)
            found.push(item.Accessible.name)
        for (let at = 0; at < item.children.length; ++at)
            words(item.children[at], found)
        return found
    }

    function test_theLockHidesEverything() {
        show(harbour)
        home.open("ife")
        const title = window.title
        keySequence("Ctrl+L")
        settle()
        verify(!parts.lockView.visible, "without a passphrase there is no lock")
        window.settings.open()
        tryVerify(() => window.settings.opened)
        home.timelinePane.mute.open()
        lockIt()
        verify(!window.settings.visible && !home.timelinePane.mute.visible, "what was open is closed")
        verify(!home.visible)
        verify(window.title !== title && !window.title.includes("Ife"), window.title)
        compare(words(window.contentItem, []).filter(word => word.includes("Ife")), [])
        keySequence("Ctrl+N")
        keySequence("Ctrl+,")
        keyClick(Qt.Key_Escape)
        settle()
        verify(!window.finder.visible && !window.settings.visible && parts.lockView.visible)
        compare(desktop.attention.watched, [])
    }

    function test_thePassphraseOpensIt() {
        show(harbour)
        lockIt()
        verify(parts.lockView.field.input.activeFocus)
        type("wrong")
        keyClick(Qt.Key_Return)
        settle()
        verify(parts.lockView.visible)
        compare(parts.lockView.field.error, "That is not the passphrase.")
        compare(parts.lockView.field.text, "", "it is not left there to be read")
        type("lamp and door")
        keyClick(Qt.Key_Return)
        tryVerify(() => !parts.lockView.visible, 5000)
        verify(home.visible)
    }

    function test_startsLocked() {
        show(lockedHarbour)
        tryVerify(() => parts.lockView.opened, 5000)
        verify(!home.visible && parts.lockView.field.input.activeFocus)
        type("lamp and door")
        keyClick(Qt.Key_Return)
        tryVerify(() => !parts.lockView.visible && home.visible, 5000)
        verify(home.activeFocus || window.activeFocusItem !== null, "and the keyboard goes somewhere")
    }

    function test_waitingIsWaiting() {
        show(harbour)
        lockIt()
        desktop.lock.waitSeconds = 8
        type("lamp and door")
        keyClick(Qt.Key_Return)
        settle()
        verify(desktop.lock.isLocked && parts.lockView.field.error.includes("8"))
    }

    function test_aPassphraseIsSetAndChanged() {
        show(harbour)
        parts.lock.open()
        tryVerify(() => parts.lock.opened)
        parts.lock.passphrase.text = "short"
        parts.lock.keep.clicked()
        verify(parts.lock.again.error !== "" && !desktop.lock.isSet)
        parts.lock.passphrase.text = "long enough"
        parts.lock.again.text = "long enouhg"
        parts.lock.keep.clicked()
        verify(parts.lock.again.error !== "" && !desktop.lock.isSet)
        parts.lock.again.text = "long enough"
        parts.lock.keep.clicked()
        verify(desktop.lock.isSet)
        compare(parts.lock.passphrase.text, "")
        parts.lock.now.clicked()
        tryVerify(() => parts.lockView.opened, 5000)
    }

    function test_aPressedNotificationOpens() {
        show(harbour)
        desktop.attention.opened("maren")
        compare(page.timeline.conversationKey, "maren")
        tryVerify(() => desktop.attention.watched.length === 1 && desktop.attention.watched[0] === "maren")
        lockIt()
        desktop.attention.opened("ife")
        compare(page.timeline.conversationKey, "maren", "not while it is locked")
        desktop.lock.isLocked = false
        compare(page.timeline.conversationKey, "ife")
    }

    function test_aLinkToAGroupFillsInTheForm() {
        show(harbour)
        desktop.link.open("group", "porchlight://relay.harbour.example:8440/g/AAAA#1..BBBB", "relay.harbour.example:8440", "")
        tryVerify(() => window.finder.opened, 5000)
        settle()
        compare(window.finder.input.text, "porchlight://relay.harbour.example:8440/g/AAAA#1..BBBB")
        verify(window.finder.isLink)
        compare(page.joining.joins, 0, "and does nothing")
        compare(desktop.link.kind, "", "it was taken")
    }

    function test_anInvitationFillsInTheDoor() {
        show(door)
        desktop.link.open("invitation", "porchlight://relay.harbour.example:8440/i/7K3M-Q2XV#1.pin", "relay.harbour.example:8440", "")
        tryCompare(window.account.form.invitation, "text", "7K3M-Q2XV")
        compare(window.account.form.relay.text, "porchlight://relay.harbour.example:8440#1.pin")
        compare(page.signIn.calls.length, 0, "and does nothing")
    }

    function test_whatLeadsNowhereIsSaid() {
        show(harbour)
        desktop.link.open("invitation", "porchlight://relay.quay.example:8440/i/7K3M", "relay.quay.example:8440", "")
        tryVerify(() => parts.outside.opened, 5000)
        verify(parts.outside.words.includes("relay.quay.example:8440"))
        parts.outside.done.clicked()
        tryVerify(() => !parts.outside.visible)
        desktop.link.open("wrong", "", "", "This is no link.")
        tryVerify(() => parts.outside.opened, 5000)
        compare(parts.outside.words, "This is no link.")
    }

    function test_aLinkWaitsForTheLock() {
        show(harbour)
        lockIt()
        desktop.link.open("wrong", "", "", "This is no link.")
        settle()
        verify(!parts.outside.visible)
        desktop.lock.isLocked = false
        tryVerify(() => parts.outside.opened, 5000)
    }

    function test_aWindowHidesOnlyWhereThereIsAWayBack() {
        show(harbour)
        desktop.settings.hidesToTray = true
        const event = { accepted: true }
        parts.close(event)
        verify(event.accepted && window.visible && !parts.hasIcon, "there is no tray")
    }

    function test_theProxyFormSaysWhatItWants() {
        show(harbour)
        parts.proxy.open()
        tryVerify(() => parts.proxy.opened)
        verify(!parts.proxy.host.visible)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(parts.proxy.kind, "socks5")
        verify(parts.proxy.host.visible)
        parts.proxy.host.text = "proxy.example"
        parts.proxy.port.text = "1080"
        parts.proxy.user.text = "liv"
        parts.proxy.password.text = "words"
        desktop.proxy.refusal = "That is no address of a proxy."
        parts.proxy.use()
        verify(parts.proxy.visible)
        desktop.proxy.refusal = ""
        parts.proxy.use()
        tryVerify(() => !parts.proxy.visible)
        compare(desktop.proxy.calls[1], ["socks5", "proxy.example", "1080", "liv", "words"])
        compare(parts.proxy.password.text, "", "it is not left there")
    }

    function test_quietHoursAndLevels() {
        show(harbour)
        desktop.settings.hasQuietHours = true
        parts.notifications.open()
        tryVerify(() => parts.notifications.opened)
        parts.notifications.from.text = "21:30"
        parts.notifications.close()
        compare(desktop.settings.quietFrom, "21:30")
        home.open("ife")
        home.timelinePane.mute.open()
        tryVerify(() => home.timelinePane.mute.opened)
        compare(home.timelinePane.mute.level.value, "all")
        home.timelinePane.mute.level.chosen("nothing")
        compare(desktop.settings.levels["ife"], "nothing")
        compare(home.timelinePane.mute.level.value, "nothing")
    }

    function test_startingAtLogin() {
        show(harbour)
        parts.start.open()
        tryVerify(() => parts.start.opened)
        verify(parts.start.start.activeFocus)
        keyClick(Qt.Key_Space)
        verify(desktop.startsAtLogin && parts.start.start.checked)
        desktop.setStartAtLogin(false)
        desktop.startRefusal = "No."
        keyClick(Qt.Key_Space)
        verify(!desktop.startsAtLogin && !parts.start.start.checked, "it shows what is, not what was wished")
    }
}
