// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

// What one can do about people: contacts, names, blocks, requests, reports, and what others get to see.
WindowTest {
    id: test
    name: "People"

    function open(key, edit) {
        show(harbour)
        page.conversations.fill(page.people.map(one => Object.assign({}, one, edit && one.key === key ? edit : {})))
        home.open(key)
    }

    function test_aContactIsAddedAndRenamed() {
        open("maren")
        page.contacts.stand("maren", {})
        const person = timeline.person
        person.open()
        tryCompare(person, "opened", true)
        compare(person.contact.label, "Add to your contacts")
        person.contact.clicked()
        compare(page.contacts.calls, [["contact", "u8", true]])
        page.contacts.stand("maren", { isContact: true })
        compare(person.contact.label, "Take out of your contacts")
        person.nameField.text = "  Maren at the harbour "
        person.close()
        tryCompare(person, "visible", false)
        compare(page.contacts.calls[1], ["rename", "maren", "Maren at the harbour"])
    }

    function test_oneSeesHowTheyLookAndThatTheyAreVerified() {
        open("maren")
        page.contacts.stand("maren", { about: "<b>Berth 14</b>", isVerified: true })
        page.timeline.picture = page.boat
        const person = timeline.person
        person.open()
        tryCompare(person, "opened", true)
        verify(person.avatar.hasPicture)
        compare(person.about.text, "<b>Berth 14</b>") // words, and no markup
        verify(person.verified.visible)
        compare(person.verified.Accessible.name, "safety number verified")
        page.contacts.stand("maren", { isVerified: false }) // the identity has changed
        verify(!person.verified.visible && !person.about.visible)
    }

    function test_oneConversationMayDifferInReceiptsAndTyping() {
        open("maren")
        page.contacts.stand("maren", { receipts: "off" })
        const person = timeline.person
        person.open()
        tryCompare(person, "opened", true)
        compare(person.here.receipts, "off")
        compare(person.here.typing, "")
        person.here.chosen("receipts", "")
        person.here.chosen("typing", "on")
        compare(page.privacy.calls, [["maren", "receipts", ""], ["maren", "typing", "on"]])
    }

    function test_whatTheListSaysOfSomebodyVerified() {
        open("ife", { isVerified: false })
        const rows = home.conversationPane.list
        const named = words => { for (let at = 0; at < rows.count; ++at) { const row = rows.itemAtIndex(at); if (row && row.conversationKey === words) return row } return null }
        verify(named("maren").Accessible.name.includes("safety number verified"))
        verify(!named("tomas").Accessible.name.includes("verified"))
    }

    function test_onesOwnPageChangesPictureAndAboutLine() {
        open("maren")
        page.face.about = "Boats"
        const settings = window.settings
        settings.open()
        tryCompare(settings, "opened", true)
        compare(settings.aboutField.text, "Boats")
        settings.aboutField.text = "Soup"
        settings.picture.fileChosen("file:///tmp/me.png")
        settings.picture.pasteAsked()
        settings.picture.removeAsked()
        settings.close()
        tryCompare(settings, "visible", false)
        compare(page.face.calls, [["choosePicture", "file:///tmp/me.png"], ["pastePicture"], ["removePicture"], ["setAbout", "Soup"]])
    }

    function test_aNameThatWasNotChangedIsNotTold() {
        open("maren")
        page.contacts.stand("maren", { localName: "M" })
        const person = timeline.person
        person.open()
        tryCompare(person, "opened", true)
        compare(person.nameField.text, "M")
        person.close()
        tryCompare(person, "visible", false)
        compare(page.contacts.calls, [])
    }

    function test_blockingAsksTheRelayAndSaysWhatItDoes() {
        open("tomas")
        const person = timeline.person
        person.open()
        tryCompare(person, "opened", true)
        person.block.clicked()
        compare(page.contacts.calls, [["block", "u2", true]])
        page.contacts.stand("tomas", { isBlocked: true })
        compare(person.block.label, "Unblock")
        verify(!person.contact.visible)
        page.contacts.isBusy = true
        verify(!person.block.enabled)
    }

    function test_aRequestIsDeletedOrBlocked() {
        open("tomas", { isRequest: true })
        const bar = timeline.request
        verify(bar.visible)
        bar.remove.clicked()
        compare(page.contacts.calls, [["hide", "tomas", true]])
        compare(home.isOpen, false)
        home.open("tomas")
        bar.block.clicked()
        compare(page.contacts.calls[1], ["block", "u2", true])
        compare(home.isOpen, false)
        home.open("tomas")
        bar.action()
        compare(page.switches.calls, [["accept", "tomas"]])
    }

    function test_aReportSaysToWhomAndIsSentOnce() {
        open("maren")
        const reporting = timeline.reporting
        reporting.show("m1")
        tryCompare(reporting, "opened", true)
        verify(window.covered)
        reporting.reason.text = " rude "
        reporting.send.clicked()
        compare(page.report.calls, [["begin", "m1"], ["send", "rude"]])
        verify(!reporting.send.visible)
        reporting.send.clicked()
        compare(page.report.calls.length, 2)
        reporting.close()
        tryCompare(reporting, "visible", false)
        compare(page.report.words, "")
    }

    function test_whatCannotBeProvedIsNotReported() {
        open("maren")
        page.report.canProve = false
        const reporting = timeline.reporting
        reporting.show("m1")
        tryCompare(reporting, "opened", true)
        verify(!reporting.send.visible && !reporting.reason.visible)
    }

    function test_privacyIsOneTapAway() {
        show(harbour)
        page.contacts.blocked = [{ accountKey: "u2", name: "Tomás", handle: "tomas" }]
        window.privacy.open()
        tryCompare(window.privacy, "opened", true)
        window.privacy.receipts.toggle()
        window.privacy.receipts.toggled()
        compare(page.privacy.receipts, false)
        compare(window.privacy.blocked.count, 1)
        window.privacy.blocked.itemAt(0).unblock.clicked()
        compare(page.contacts.calls, [["block", "u2", false]])
    }

    function test_somebodyIsInvitedToTheRelay_D1() {
        show(harbour)
        window.finder.open()
        tryCompare(window.finder, "opened", true)
        window.finder.invite.clicked()
        tryCompare(window.invite, "opened", true)
        verify(window.covered)
        compare(page.invite.made, 1)
        verify(window.invite.card.copy.visible)
        window.invite.again.clicked()
        compare(page.invite.made, 2)
        page.invite.refusal = "Not here."
        window.invite.again.clicked()
        verify(!window.invite.card.copy.visible)
        window.invite.close()
        tryCompare(window.invite, "visible", false)
        compare(page.invite.link + page.invite.error, "")
    }

    function test_aContactIsFoundInTheList() {
        show(harbour)
        page.contacts.fill([{ conversationKey: "nan", accountKey: "u1", name: "Nan", handle: "nan" },
                            { conversationKey: "ife", accountKey: "u3", name: "Ife", handle: "ife" }])
        window.finder.open()
        tryCompare(window.finder, "opened", true)
        compare(window.finder.contacts.count, 2)
        window.finder.contacts.currentIndex = 1
        window.finder.contacts.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        tryCompare(window.finder, "visible", false)
        compare(page.openedKeys[page.openedKeys.length - 1], "ife")
    }
}
