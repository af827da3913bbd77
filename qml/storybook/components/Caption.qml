// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Caption
//
// What stands above a choice.
import QtQuick
import Porchlight.Settings
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 420

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        Caption { text: "" }
    }
    Specimen {
        what: "full"
        Caption { text: "Notifications on this device" }
    }
    Specimen {
        what: "extreme"
        Caption { text: words.sentence + words.word }
        Caption { text: words.arabic }
    }
}
