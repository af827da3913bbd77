// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EmojiList
//
// The emoji that ":" and the letters after it may mean.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    HarbourWords { id: words }
    // What was found, as if ":" had just been typed.
    component Found: EmojiList {
        input: TextEdit { textFormat: TextEdit.PlainText }
        Layout.preferredWidth: 320
    }

    Specimen {
        what: "empty"
        Found {}
    }
    Specimen {
        what: "full"
        Found {
            at: 1
            found: [{ emoji: "⛵", name: "sailboat", shortName: "sailboat" }, { emoji: "🚤", name: "speedboat", shortName: "speedboat" },
                    { emoji: "⚓", name: "anchor", shortName: "anchor" }]
        }
    }
    Specimen {
        what: "extreme"
        Found {
            found: [{ emoji: "👨‍👩‍👧‍👦", name: words.sentence, shortName: words.word }, { emoji: "🏳️‍🌈", name: words.arabic, shortName: "x" }, { emoji: "👩🏽‍🚒", name: words.word, shortName: "" }]
            Layout.preferredWidth: 180
        }
    }
}
