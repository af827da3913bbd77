// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New group, extreme
//
// A thousand people to choose from, all with the worst of names, and two hundred of them chosen.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        const names = [worst.name, worst.word, worst.stacked, worst.families, worst.arabic]
        groupMaker.people.fill(Array.from({ length: 1000 }, (_, at) => ({ key: "m" + at, name: names[at % names.length], handle: worst.handle })))
        window.newGroup.open()
        window.newGroup.title.text = worst.families
        for (let at = 0; at < 200; ++at)
            groupMaker.people.toggle("m" + at)
        groupMaker.error = worst.sentence
    }
}
