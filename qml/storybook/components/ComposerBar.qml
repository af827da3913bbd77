// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ComposerBar
//
// Above the words in the composer: what they answer, or what they change.
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

    component Bar: ComposerBar {
        mode: "reply"
        author: "Ife Adeyemi"
        words: ""
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Bar { mode: "" }
    }
    Specimen {
        what: "full"
        Bar { words: "Two tins are dented but sealed, so I signed for them." }
        Bar { mode: "edit"; author: ""; words: "I'll ring the supplier about those tins." }
    }
    Specimen {
        what: "to a deleted message"
        Bar {}
    }
    Specimen {
        what: "extreme"
        Bar { author: harbour.name; words: harbour.sentence + harbour.families }
        Bar { author: harbour.word; words: harbour.word; Layout.maximumWidth: 240 }
        Bar { author: "سلمى حداد"; words: harbour.arabic }
    }
    HarbourWords { id: harbour }
}
