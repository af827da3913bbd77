// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: UnreadDivider
//
// A perforation in lamp light: what is below it is new.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 400

    Specimen {
        what: "empty"
        UnreadDivider { count: 0; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        UnreadDivider { count: 1; Layout.fillWidth: true }
        UnreadDivider { count: 12; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        UnreadDivider { count: 99999; Layout.fillWidth: true }
        UnreadDivider { count: 99999; Layout.preferredWidth: 72 }
    }
}
