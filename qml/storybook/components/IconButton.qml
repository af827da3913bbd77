// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: IconButton
//
// A button that is an icon.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 560

    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    component Buttons: Row { spacing: Theme.gap }

    Specimen {
        what: "full"
        Buttons {
            IconButton { glyph: "compose"; label: "New conversation" }
            IconButton { glyph: "bell-off"; label: "Muted; for how long" }
            IconButton { glyph: "up"; label: "Send"; filled: true }
            IconButton { glyph: "back"; label: "Back"; mirrorInRtl: true }
        }
    }
    Specimen {
        what: "with the keyboard"
        IconButton { id: focused; glyph: "compose"; label: "New conversation" }
    }
    Specimen {
        what: "disabled"
        Buttons {
            IconButton { glyph: "compose"; label: "New conversation"; enabled: false }
            IconButton { glyph: "up"; label: "Send"; filled: true; enabled: false }
        }
    }
    Specimen {
        what: "empty"
        IconButton { glyph: ""; label: "Nothing" }
    }
    Specimen {
        what: "extreme"
        Buttons {
            IconButton { glyph: "lamp"; label: "Large"; width: Theme.px(96); height: Theme.px(96) }
            IconButton { glyph: "lamp"; label: "Small"; width: 20; height: 20 }
        }
    }
}
