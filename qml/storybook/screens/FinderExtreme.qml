// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Finder, extreme
//
// Two hundred contacts with the worst of names, and an error as long.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        const names = [worst.name, worst.word, worst.families, worst.stacked, worst.arabic]
        contacts.fill(Array.from({ length: 200 }, (_, at) => ({ conversationKey: "k" + at, accountKey: "k" + at, name: names[at % names.length], handle: worst.handle, isVerified: at % 2 === 0 })))
        window.finder.open()
        window.finder.input.text = worst.name
        finder.error = worst.sentence
    }
}
