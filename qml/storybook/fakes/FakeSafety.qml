// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The safety number of a fake profile; `known` says whether there is one.
import QtQuick

QtObject {
    id: root

    property bool known: true
    property string accountKey: ""
    property bool isBusy: false
    property string error: ""
    property var groups: []
    property string squares: ""
    property string verified: "no"
    property bool canVerify: true
    property int devices: 0
    property date newest: new Date(NaN)
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    function open(key) {
        note(["open", key])
        accountKey = key
        groups = known ? ["30035", "44776", "92869", "39689", "28698", "76765", "45825", "75691", "62576", "84344", "09180", "79131"] : []
        devices = known ? 3 : 0
        newest = known ? new Date(2026, 3, 7, 9, 30) : new Date(NaN)
        squares = known ? pattern.pattern(45) : ""
    }
    function setVerified(yes) { note(["setVerified", yes]); verified = yes ? "yes" : "no" }
    function close() { note(["close"]); accountKey = ""; groups = []; squares = "" }

    property FakeLink pattern: FakeLink {}
}
