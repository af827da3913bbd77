// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the encryption has noticed, in words for people: what happened, what it means, what comes of it. `person` is
// the other one of the conversation; empty: it is about one's own account.
pragma Singleton
import QtQuick
import Porchlight.Controls

QtObject {
    id: root

    function title(kind, person) {
        const own = person === ""
        const words = {
            keyChanged: qsTr("%1's safety number has changed."),
            twoLists: own ? qsTr("There are two different lists of your own devices.") : qsTr("The relay told two different things about %1's devices."),
            olderList: own ? qsTr("The relay has shown an old list of your own devices.") : qsTr("The relay has shown an old list of %1's devices."),
            falseList: own ? qsTr("The relay has shown a list of your devices that you have not signed.") : qsTr("The relay has shown a list of %1's devices that %1 has not signed."),
            falseRoster: own ? qsTr("What the relay says about who reads your notes is not what you have signed.") : qsTr("What the relay says about who reads here is not what the two of you have signed."),
            falseKeys: own ? qsTr("The relay has keys of one of your devices that this device has not signed.") : qsTr("The relay has keys of one of %1's devices that this device has not signed."),
            listRefused: qsTr("The relay does not take the list of your devices."),
            otherAccountKey: qsTr("The relay shows another key of your account."),
            deviceLinked: qsTr("A device was linked to your account."),
            deviceUnlinked: qsTr("A device was unlinked from your account."),
            messageMissing: qsTr("A message from %1 may be missing.")
        }[kind]
        return words === undefined ? "" : Plain.fill(words, person)
    }

    function detail(notice, person) {
        const own = person === ""
        const words = {
            keyChanged: notice.isBlocking ? qsTr("You had compared it before. Either %1 has set Porchlight up anew, or somebody stands between you. What you write waits here until you accept the new number.")
                                          : qsTr("Most likely %1 has set Porchlight up anew. To be sure that nobody stands between you, compare the new number."),
            twoLists: own ? qsTr("Both are signed with your account's key. Nothing is sent from here until you go on, with the list that was here first.")
                          : qsTr("Both are signed by %1, so the relay may be telling different people different things. Messages are not sent here until you go on, with what was here first."),
            olderList: qsTr("It was not believed, and nothing has changed."),
            falseList: qsTr("It was not believed, and nothing has changed."),
            falseRoster: qsTr("It was not believed. Nothing is sent on that word; what is right is asked for again and again."),
            falseKeys: qsTr("They were not used. The device is left out until it has its own."),
            listRefused: qsTr("Who was linked or unlinked here is not in it yet. It is tried again with the next connection."),
            otherAccountKey: qsTr("It was not believed. If you have set your account up anew elsewhere, sign out here, sign in and link this device again. If you have not, somebody may be trying to take your place: ask whoever runs the relay."),
            deviceLinked: qsTr("Not you? Unlink it, and change your password."),
            deviceUnlinked: qsTr("It receives nothing any more. What it had stays on it.")
        }[notice.kind]
        return words === undefined ? "" : Plain.fill(words, person)
    }

    // Names with a space between them, as a row of the timeline has them.
    function lines(names, person) {
        return names.split(" ").map(name => name === "keyChanged" ? title("keyChanged", person)
                                          : name === "missing" ? title("messageMissing", person) : "")
                    .filter(words => words !== "").join("\n")
    }

    // With a notice in the list of what was ever noticed.
    function number(kind, detail) {
        const shown = Number(detail).toLocaleString(Moments.language, "f", 0)
        switch (kind) {
        case "twoLists": case "olderList": case "falseList": case "listRefused": case "otherAccountKey": return Plain.fill(qsTr("list %1"), shown)
        case "falseRoster": return Plain.fill(qsTr("epoch %1"), shown)
        case "falseKeys": case "deviceLinked": case "deviceUnlinked": case "messageMissing": return Plain.fill(qsTr("device %1"), shown)
        }
        return ""
    }
}
