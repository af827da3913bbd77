// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PeriodChoice
//
// From one day to another.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Search
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1300

    HarbourWords { id: words }
    function arrange(window) {
        full.from.text = "2026-11-01"
        full.until.text = "2026-11-27"
        wrong.from.text = "2026-02-30"
        wrong.use()
        extreme.from.text = extreme.until.text = words.families
        extreme.use()
    }

    component Days: PeriodChoice {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(520)
    }

    Specimen {
        what: "empty"
        Days {}
    }
    Specimen {
        what: "full"
        Days { id: full }
    }
    Specimen {
        what: "error"
        Days { id: wrong }
    }
    Specimen {
        what: "extreme"
        Days { id: extreme; Layout.maximumWidth: 240 }
    }
}
