// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ComposerField
//
// Plain words in as many lines as they need, and a hint while there are none.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    component Writing: ComposerField {
        keys: QtObject {
            function overrides(event) { return false }
            function take(event) { return false }
        }
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.px(160), input.implicitHeight)
    }

    HarbourWords { id: words }

    function arrange(window) {
        full.input.text = "Save me the last corner, I want to see"
        full.input.forceActiveFocus(Qt.TabFocusReason)
        lengthy.input.text = words.body
        arabic.input.text = words.arabic
        signs.input.text = words.families + words.stacked
    }

    Specimen {
        what: "empty"
        Writing { hint: "Message Ife Adeyemi" }
    }
    Specimen {
        what: "full"
        Writing { id: full; hint: "Message Ife Adeyemi" }
    }
    Specimen {
        what: "disabled"
        Writing { hint: "Message Ife Adeyemi"; enabled: false }
    }
    Specimen {
        what: "extreme"
        Writing { hint: words.word }
        Writing { id: lengthy }
        Writing { id: arabic }
        Writing { id: signs }
    }
}
