// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Caret
//
// Where one writes. It does not blink.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 420

    component Line: Row {
        property string words: ""
        property bool shown: true
        spacing: 1
        PlainText { text: parent.words }
        Caret { height: Theme.px(20); shown: parent.shown }
    }

    Specimen {
        what: "empty"
        Line {}
    }
    Specimen {
        what: "full"
        Line { words: "Save me the last corner" }
    }
    Specimen {
        what: "without the keyboard"
        Line { words: "Save me the last corner"; shown: false }
    }
    Specimen {
        what: "extreme"
        Row { // as high as a whole paragraph
            spacing: 1
            PlainText { text: "Eight lines\nand\nall\nof\nthem\nbelong\nto\none" }
            Caret { height: parent.height; shown: true }
        }
    }
}
