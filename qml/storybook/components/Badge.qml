// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Badge
//
// Amber: someone is here for you. At nothing there is none.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 360

    component Counts: Row { spacing: Theme.gap }

    Specimen {
        what: "empty"
        Counts {
            Badge { count: 0 }
            PlainText { text: "nothing new"; color: Theme.muted; size: Theme.sizeSmall }
        }
    }
    Specimen {
        what: "full"
        Counts {
            Badge { count: 1 }
            Badge { count: 12 }
            Badge { count: 128 }
            Badge { count: 999 }
        }
    }
    Specimen {
        what: "extreme"
        Counts {
            Badge { count: 1000 }
            Badge { count: 99999 }
            Badge { count: 2147483647 }
        }
    }
}
