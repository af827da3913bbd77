// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: QuoteBlock
//
// What a message answers.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 640

    component Quote: QuoteBlock {
        author: "Ife Adeyemi"
        words: ""
    }

    Specimen {
        what: "empty"
        Quote {}
    }
    Specimen {
        what: "full"
        Quote { words: "Two tins are dented but sealed, so I signed for them." }
        Quote { words: "On the composer there is no sheet below it."; plain: true }
    }
    Specimen {
        what: "extreme"
        Quote { author: harbour.name; words: harbour.sentence; Layout.preferredWidth: 420 }
        Quote { author: harbour.word; words: harbour.word + "\n\nmore"; Layout.preferredWidth: 160 }
        Quote { author: "سلمى حداد"; words: harbour.arabic; Layout.fillWidth: true }
        Quote { author: harbour.stacked; words: harbour.families; Layout.fillWidth: true }
    }
    HarbourWords { id: harbour }
}
