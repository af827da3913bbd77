// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: CodeGrid
//
// A long code to be read and typed.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."

Sheet {
    id: root

    windowHeight: 1300

    Specimen {
        what: "empty"
        CodeGrid { code: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        CodeGrid { code: "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F-07H1-K3MW-Q9"; Layout.fillWidth: true }
        CodeGrid { code: "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F"; groupSize: 4; columnsMax: 4; Layout.fillWidth: true }
    }
    Specimen {
        what: "narrow"
        CodeGrid { code: "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F-07H1-K3MW-Q9"; Layout.preferredWidth: 200 }
    }
    Specimen {
        what: "extreme"
        CodeGrid { code: "W0O1I".repeat(60); Layout.fillWidth: true }
    }
}
