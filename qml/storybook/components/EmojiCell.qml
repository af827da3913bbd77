// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EmojiCell
//
// One emoji to choose.
import QtQuick
import Porchlight.Theme
import Porchlight.Emoji
import ".."

Sheet {
    id: root

    windowHeight: 520

    component Cells: Row { spacing: Theme.gap }

    Specimen {
        what: "empty"
        EmojiCell { emoji: "" }
    }
    Specimen {
        what: "full"
        Cells {
            EmojiCell { emoji: "⛵" }
            EmojiCell { emoji: "🌙" }
        }
    }
    Specimen {
        what: "checked"
        EmojiCell { emoji: "🧡"; chosen: true }
    }
    Specimen {
        what: "with the keyboard"
        EmojiCell { emoji: "🧡"; current: true }
    }
    Specimen {
        what: "extreme"
        Cells {
            EmojiCell { emoji: "👨‍👩‍👧‍👦" }
            EmojiCell { emoji: "🏳️‍🌈" }
            EmojiCell { emoji: "👩🏽‍🚒" }
            EmojiCell { emoji: "🇳🇴" }
        }
    }
}
