// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A spelling that finds a few invented words wrong, at once.
import QtQuick

QtObject {
    id: root

    property bool isOn: true
    property string language: "en"
    property var dictionaries: [{ code: "en_US", name: "American English (United States)", isChosen: false }, { code: "de_DE", name: "Deutsch (Deutschland)", isChosen: false }]
    property var inUse: dictionaries.length > 0 ? ["American English (United States)"] : []
    readonly property string packageName: "hunspell-en-us"
    property var words: []
    property int revision: 0
    // What is wrong, and what it may have been meant to be
    property var wrong: ({ recieve: ["receive", "relieve", "reprieve"], harbuor: ["harbour"], teh: ["the", "tea", "ten"] })
    property var off: []
    property int looks: 0
    property bool isSlow: false

    signal changed()
    signal checked(real number, var places)
    signal suggested(real number, var words)

    function tell() { revision += 1; changed() }
    function choose(code, isChosen) {
        dictionaries = dictionaries.map(one => one.code === code ? { code: one.code, name: one.name, isChosen: isChosen } : one)
        tell()
    }
    function learn(word) { words = [word].concat(words); tell() }
    function forget(word) { words = words.filter(one => one !== word); tell() }
    function isOnIn(key, revision) { return isOn && !off.includes(key) && inUse.length > 0 }
    function setOnIn(key, isOn) { off = off.filter(one => one !== key).concat(isOn ? [] : [key]); tell() }
    function look() { looks += 1 }
    function check(number, text) {
        const places = []
        const form = /[^\s,.;:!?]+/g
        for (let found = form.exec(text); found; found = form.exec(text)) {
            if (wrong[found[0]] !== undefined && !words.includes(found[0]))
                places.push(found.index, found[0].length)
        }
        checked(number, places)
    }
    function suggest(number, word) { if (!isSlow) suggested(number, wrong[word] || []) }
}
