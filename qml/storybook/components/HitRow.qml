// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: HitRow
//
// A message that was found, its words around what was looked for.
import QtQuick
import QtQuick.Layouts
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    component Hit: HitRow {
        messageKey: "m"
        conversationKey: "c"
        title: "Slipway crew"
        isGroup: false
        author: "Ife Adeyemi"
        authorKey: "u3"
        picture: undefined
        mine: false
        time: words.today(10, 39)
        snippet: ""
        lit: ""
        Layout.fillWidth: true
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        Hit { author: "" }
    }
    Specimen {
        what: "full"
        Hit { snippet: "the whole bay was flat as glass, and somebody had left the lamp on at the boathouse"; lit: "57 4" }
        Hit { snippet: "Bring the lamp, and the long line"; lit: "10 4"; isGroup: true; author: "Maren Holt"; authorKey: "u8"; picture: words.boat }
        Hit { snippet: "The lamp is lit."; lit: "4 4"; mine: true; time: words.longAgo }
    }
    Specimen {
        what: "the current one"
        Hit { snippet: "A lamp is a lamp is a lamp"; lit: "2 4\n12 4\n22 4"; current: true }
    }
    Specimen {
        what: "extreme"
        Hit { title: words.name; author: words.word; isGroup: true; snippet: words.word; lit: "0 216"; time: words.longAgo }
        Hit { title: words.word; author: words.stacked; isGroup: true; snippet: words.families; lit: "0 11\n11 11" }
        Hit { author: "سلمى حداد"; snippet: words.arabic; lit: "5 4" }
        Hit { snippet: words.name; lit: "0 99999\n-4 2\nx y" }
    }
}
