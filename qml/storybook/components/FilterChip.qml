// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: FilterChip
//
// One thing that narrows a search down: on or off.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    HarbourWords { id: words }
    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    component Chips: Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        FilterChip {}
    }
    Specimen {
        what: "full"
        Chips {
            FilterChip { glyph: "search"; label: "Everywhere" }
            FilterChip { glyph: "link"; label: "Links" }
        }
    }
    Specimen {
        what: "checked"
        Chips {
            FilterChip { glyph: "close"; label: "From Ife Adeyemi"; on: true }
            FilterChip { glyph: "at"; label: "Mentions of you"; on: true }
        }
    }
    Specimen {
        what: "with the keyboard"
        FilterChip { id: focused; glyph: "clock"; label: "Any time" }
    }
    Specimen {
        what: "extreme"
        Chips {
            FilterChip { glyph: "close"; label: Plain.oneLine(words.name); on: true }
            FilterChip { glyph: "close"; label: words.word; on: true }
            FilterChip { glyph: "person"; label: words.families }
            FilterChip { glyph: "person"; label: words.arabic }
        }
    }
}
