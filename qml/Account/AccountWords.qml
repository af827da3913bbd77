// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How it stands with an account beside others, in words and by a sign; which standings there are is said by the list of accounts.
pragma Singleton
import QtQuick

QtObject {
    id: root

    function title(name, handle, standing) {
        return standing === "new" ? qsTr("New account") : name !== "" ? name : "@" + handle
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
