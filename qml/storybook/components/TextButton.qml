// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: TextButton
//
// A quiet action: words in ink, or with an edge.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    HarbourWords { id: words }
    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    component Buttons: Flow {
        spacing: Theme.gap
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Buttons {
            TextButton {}
            TextButton { outlined: true }
        }
    }
    Specimen {
        what: "full"
        Buttons {
            TextButton { label: "Try now" }
            TextButton { label: "Try now"; outlined: true }
            TextButton { label: "Leave"; destructive: true }
            TextButton { label: "Leave"; destructive: true; outlined: true }
            TextButton { label: "change"; fontSize: Theme.sizeSmall }
        }
    }
    Specimen {
        what: "with the keyboard"
        TextButton { id: focused; label: "Keep it"; outlined: true }
    }
    Specimen {
        what: "disabled"
        Buttons {
            TextButton { label: "Try now"; enabled: false }
            TextButton { label: "Try now"; outlined: true; enabled: false }
            TextButton { label: "Leave"; destructive: true; outlined: true; enabled: false }
        }
    }
    Specimen {
        what: "extreme"
        TextButton { label: words.word; Layout.fillWidth: true }
        TextButton { label: words.word; outlined: true; Layout.fillWidth: true }
        TextButton { label: words.arabic; outlined: true; Layout.fillWidth: true }
        TextButton { label: "Keep my account"; outlined: true; Layout.preferredWidth: 72 }
    }
}
