// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recovery kit of a fake profile. What is asked for is written down; a test or a page says what comes of it.
import QtQuick

QtObject {
    id: root

    property string kit: "made"
    property date madeAt: new Date(2026, 8, 14, 12, 0, 0)
    property bool mayMake: true
    property bool isOffered: false
    property string stage: ""
    property string trouble: ""
    property string words: ""
    property string code: ""
    property bool hasContacts: false
    property int minutesToWait: 0
    property string savedPath: ""
    property string saveError: ""
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    function make() { note(["make"]); turn("deriving") }
    function sheet() { return "Porchlight recovery kit\n" + code }
    function save() { note(["save"]); savedPath = "Documents/Porchlight recovery kit liv.txt" }
    function confirm(typed) {
        note(["confirm", typed])
        const right = typed.toUpperCase() === code.slice(-4)
        if (right)
            turn("confirmed")
        return right
    }
    function notNow() { note(["notNow"]); isOffered = false }
    function use(typed, unlinks) { note(["use", typed, unlinks]); turn("opening") }
    function typedOf(typed) {
        const symbols = typed.replace(/[\s-]/g, "")
        return /^[0-9a-zA-Z]*$/.test(symbols) && symbols.length <= 32 ? symbols.length : -1
    }
    function stop() { note(["stop"]); trouble = ""; code = ""; savedPath = ""; turn("") }

    function turn(to) { stage = to }
    function reveal() { code = "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F"; turn("shown") }
    function end(why) { trouble = why; turn("ended") }
}
