// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EmojiChoice
//
// Signs to react with.
import QtQuick
import Porchlight.Timeline
import ".."

Sheet {
    id: root

    windowHeight: 400

    Specimen {
        what: "full"
        EmojiChoice {}
    }
    Specimen {
        what: "checked"
        EmojiChoice { current: "❤️" }
    }
    Specimen {
        what: "extreme"
        EmojiChoice { current: "👨‍👩‍👧‍👦" } // of others, and none of these
    }
}
