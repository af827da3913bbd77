// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: MentionList
//
// The members whom "@" and the letters after it may mean.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    HarbourWords { id: words }
    // What was found, as if "@" had just been typed.
    component Found: MentionList {
        input: TextEdit { textFormat: TextEdit.PlainText }
        group: null
        Layout.preferredWidth: 420
    }

    Specimen {
        what: "empty"
        Found {}
    }
    Specimen {
        what: "full"
        Found {
            at: 1
            people: [{ accountKey: "u3", name: "Ife Adeyemi", handle: "ife", words: "Ife" }, { accountKey: "u8", name: "Maren Holt", handle: "maren", words: "Maren" },
                     { accountKey: "ua", name: "", handle: words.handle, words: "x" }]
        }
    }
    Specimen {
        what: "extreme"
        Found {
            people: Array.from({ length: 200 }, (_, at) => ({ accountKey: "m" + at, name: at % 2 === 0 ? words.name : words.word, handle: words.handle, words: "x" }))
        }
        Found {
            people: [{ accountKey: "u4", name: words.stacked, handle: words.word, words: "x" }, { accountKey: "u5", name: "ليان منصور", handle: "layan", words: "x" }]
            Layout.preferredWidth: 220
        }
    }
}
