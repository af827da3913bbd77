// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The linking of a fake profile. What is asked for is written down; a test or a page says what comes of it.
import QtQuick

QtObject {
    id: root

    property bool isPending: false
    property string cutOff: ""
    property bool mayLink: true
    property bool isKnown: true
    property string stage: ""
    property string trouble: ""
    property string words: ""
    property string code: ""
    property string squares: ""
    property string digits: ""
    property string peerName: ""
    property int secondsLeft: 0
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    function showCode() {
        note(["showCode"])
        code = "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F-07H1-K3MW-Q9"
        squares = pattern(29)
        secondsLeft = 271
        turn("code")
    }
    function enter(typed) { note(["enter", typed]); turn("calling") }
    function typedOf(typed) {
        const symbols = typed.replace(/[\s-]/g, "")
        return /^[0-9a-zA-Z]*$/.test(symbols) && symbols.length <= 42 ? symbols.length : -1
    }
    function confirm(mayManage) { note(["confirm", mayManage]); turn("waiting") }
    function refuse() { note(["refuse"]); end("differ") }
    function stop() { note(["stop"]); trouble = ""; turn("") }

    function turn(to) { stage = to }
    function meet(name) { digits = "407913"; peerName = name; turn("comparing") }
    function end(why) { trouble = why; turn("ended") }

    // Looks like a code, and says nothing.
    function pattern(side) {
        const eye = (x, y) => x >= 0 && y >= 0 && x < 7 && y < 7 && (x === 0 || y === 0 || x === 6 || y === 6 || (x > 1 && x < 5 && y > 1 && y < 5))
        let squares = ""
        for (let y = 0; y < side; ++y) {
            for (let x = 0; x < side; ++x) {
                const isCorner = (x < 8 && y < 8) || (x > side - 9 && y < 8) || (x < 8 && y > side - 9)
                const isDark = isCorner ? eye(x, y) || eye(x - side + 7, y) || eye(x, y - side + 7) : (x * 7 + y * 13 + x * y * 5) % 11 < 5
                squares += isDark ? "1" : "0"
            }
        }
        return squares
    }
}
