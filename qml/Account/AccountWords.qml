// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An account beside others in words and by a sign, wherever it is shown: of anything with { name, handle, relay, standing }, as
// the list of accounts has them.
pragma Singleton
import QtQuick
import Porchlight.Controls

QtObject {
    id: root

    function title(account) {
        const name = Plain.oneLine(account.name)
        return account.standing === "new" ? qsTr("New account") : name !== "" ? name : at(account)
    }

    // "@liv"; empty
    function at(account) {
        const handle = Plain.oneLine(account.handle)
        return handle === "" ? "" : "@" + handle
    }

    // What is to be said beside its name, each by itself: "@liv", "relay.example:8440", "offline"
    function facts(account) {
        return [at(account), Plain.oneLine(account.relay), words(account.standing)].filter(word => word !== "")
    }

    function words(standing) {
        switch (standing) {
        case "online": return ""
        case "offline": return qsTr("offline")
        case "new": return qsTr("nobody is signed in")
        case "waiting": return qsTr("waits for another device")
        case "signedOut": return qsTr("signed out")
        case "opening": return qsTr("is being opened")
        case "elsewhere": return qsTr("open in another window")
        default: return qsTr("cannot be opened")
        }
    }

    function glyph(standing) {
        return { offline: "offline", waiting: "clock", opening: "clock", signedOut: "alert", elsewhere: "device", broken: "alert" }[standing] || ""
    }

    function needsOne(standing) {
        return standing === "signedOut" || standing === "broken"
    }
}
