// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Choice
//
// One of a few, side by side. Arrow keys move.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."

Sheet {
    id: root

    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        Choice { label: "Light"; options: []; value: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full, with the keyboard"
        Choice {
            id: focused
            label: "Light"
            options: [{ value: "system", label: "System" }, { value: "light", label: "Light" }, { value: "dark", label: "Dark" }]
            value: "light"
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "full"
        Choice {
            label: "Text"
            options: [{ value: 1, label: "100 %" }, { value: 1.5, label: "150 %" }, { value: 2, label: "200 %" }]
            value: 2
            Layout.fillWidth: true
        }
        Choice {
            label: "Text"
            options: [{ value: 1, label: "100 %" }, { value: 2, label: "200 %" }]
            value: 1
        }
    }
    Specimen {
        what: "none of them"
        Choice {
            label: "Text"
            options: [{ value: 1, label: "100 %" }, { value: 2, label: "200 %" }]
            value: 3
        }
    }
    Specimen {
        what: "extreme"
        Choice {
            label: "Hours"
            options: Array.from({ length: 12 }, (_, at) => ({ value: at, label: "at " + at + " o'clock" }))
            value: 7
            Layout.fillWidth: true
        }
        Choice {
            label: "Narrow"
            options: [{ value: 1, label: "Hafenmeisterei" }, { value: 2, label: "Schwimmstegbefestigung" }, { value: 3, label: "العربية" }]
            value: 2
            Layout.preferredWidth: 220
        }
    }
}
