// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LeftBar
//
// Where one would write, in a group that one is not in any more.
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
        LeftBar { Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        LeftBar { Layout.preferredWidth: 160 }
    }
}
