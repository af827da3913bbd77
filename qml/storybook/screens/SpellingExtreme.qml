// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Spelling, extreme
//
// Every language there is and more words than there is room for, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.spelling.dictionaries = Array.from({ length: 40 }, (none, at) => ({ code: "x" + at, name: at % 3 === 0 ? worst.sentence : "Língua " + at, isChosen: at % 2 === 0 }))
        desktop.spelling.inUse = desktop.spelling.dictionaries.filter(one => one.isChosen).map(one => one.name)
        desktop.spelling.words = Array.from({ length: 300 }, (none, at) => at % 5 === 0 ? worst.word : "word" + at)
        window.desktop.spelling.open()
    }
}
