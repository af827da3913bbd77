// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: DayChip
//
// The day that begins here.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 400

    Specimen {
        what: "empty"
        DayChip { day: "" }
    }
    Specimen {
        what: "full"
        DayChip { day: "Today" }
        DayChip { day: "Thursday, 29 February 2024" }
        DayChip { day: "الخميس، 29 فبراير 2024" }
    }
    Specimen {
        what: "extreme"
        DayChip { day: "The four hundred and seventy-first day of the war about the mooring lines" }
    }
}
