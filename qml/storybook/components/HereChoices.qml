// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: HereChoices
//
// What one conversation may be told otherwise than all the others.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 760

    Specimen {
        what: "empty"
        HereChoices { Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        HereChoices { receipts: "off"; typing: "on"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        HereChoices { receipts: "on"; typing: "off"; Layout.preferredWidth: 240 }
    }
}
