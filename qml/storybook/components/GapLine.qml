// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: GapLine
//
// In the place of messages that are not here.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 360

    Specimen {
        what: "full"
        GapLine { kind: "asked"; Layout.fillWidth: true }
        GapLine { kind: "elsewhere"; Layout.fillWidth: true }
        GapLine { kind: "expired"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        GapLine { kind: "of a newer Porchlight"; Layout.preferredWidth: 120 }
    }
}
