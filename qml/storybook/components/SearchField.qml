// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: SearchField
//
// A low field to look for something.
import QtQuick
import QtQuick.Layouts
import Porchlight.Emoji
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 480

    HarbourWords { id: words }
    function arrange(window) {
        focused.input.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        SearchField { label: "Find an emoji"; Layout.fillWidth: true }
    }
    Specimen {
        what: "full, with the keyboard"
        SearchField { id: focused; label: "Find an emoji"; text: "boat"; Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        SearchField { label: "Find an emoji"; enabled: false; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        SearchField { label: words.sentence; Layout.fillWidth: true }
        SearchField { label: "Find an emoji"; text: words.families; Layout.preferredWidth: 160 }
        SearchField { label: "Find an emoji"; text: words.arabic; Layout.fillWidth: true }
    }
}
