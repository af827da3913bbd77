// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Bubble
//
// What one person said: runs, stamps, quotes, and what cannot be shown.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 2000

    HarbourWords { id: harbour }

    component Said: Bubble {
        words: ""
        mine: false
        status: ""
        clock: "10:48"
        runStart: true
        Layout.alignment: mine ? Qt.AlignRight : Qt.AlignLeft
    }

    Specimen {
        what: "empty"
        Said {}
    }
    Specimen {
        what: "full"
        Said { words: "Varnish is here. Two tins are dented but sealed, so I signed for them."; stamped: false }
        Said { words: "Do you want me to start on the transom or wait for you?"; runStart: false }
        Said { words: "Start, please."; mine: true; status: "read" }
    }
    Specimen {
        what: "sent, delivered, waiting"
        Said { words: "I can be there by four."; mine: true; status: "sent" }
        Said { words: "Two thin coats."; mine: true; status: "delivered" }
        Said { words: "Save me a fender?"; mine: true; status: "sending" }
    }
    Specimen {
        what: "an author, an answer, a mention, an edit"
        Said { author: "Priya Raman"; authorKey: "u6"; answers: true; replyAuthor: "Tomás Reyes"; replyText: "Launch is Saturday 07:40, high water 08:05."; words: "Radio is mine. I have the patience and the thermos." }
        Said { words: "@Jonas Wilde, can you take the bow line? And @Liv Haugen the checklist."; mentions: [{ start: 0, length: 12, mine: false }, { start: 45, length: 11, mine: true }] }
        Said { words: "That was about the brushes"; answers: true; replyAuthor: "You"; edited: true }
    }
    Specimen {
        what: "formatted"
        Said { words: "**Launch** is *Saturday*: `high water 08:05`\n> Read it twice.\n- fenders\n- long line\n```\nbearing = 214\n```\nhttps://harbour.example/tides" }
    }
    Specimen {
        what: "with the keyboard"
        Said { words: "I'll ring the supplier about those tins."; mine: true; status: "delivered"; current: true }
    }
    Specimen {
        what: "error"
        Said { words: "On my way."; mine: true; status: "failed" }
        Said { words: "This message cannot be read."; kind: "unreadable" }
        Said { words: "Message deleted"; kind: "deleted"; mine: true; status: "read" }
    }
    Specimen {
        what: "extreme"
        Said { words: harbour.word; author: harbour.name; authorKey: "u2" }
        Said { words: harbour.families; mine: true; status: "read" }
        Said { words: harbour.stacked + " " + harbour.name }
        Said { words: harbour.arabic; mine: true; status: "read"; answers: true; replyAuthor: harbour.word; replyText: harbour.sentence }
        Said { words: "👍"; widthMax: 120 }
        Said { words: harbour.body } // 16 KB, as long as one may be
    }
}
