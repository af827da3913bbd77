// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: DropCover
//
// Lies over a conversation while something is held over it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Offers
import ".."

Sheet {
    id: root

    ground: Theme.canvas

    component Cover: DropCover { Layout.fillWidth: true; implicitHeight: 240 }

    Specimen {
        what: "full"
        Cover {}
    }
    Specimen {
        what: "extreme"
        Cover { Layout.maximumWidth: 240 }
    }
}
