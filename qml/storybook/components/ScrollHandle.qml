// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ScrollHandle
//
// It shows itself while something scrolls or the pointer is near; here it always does.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    component Bar: Rectangle {
        property alias handle: handle
        implicitWidth: Theme.px(200)
        implicitHeight: Theme.px(120)
        color: Theme.canvas
        ScrollHandle {
            id: handle
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            orientation: Qt.Vertical
            active: true
        }
    }

    Specimen {
        what: "empty"
        Bar { handle.size: 1 }
    }
    Specimen {
        what: "full"
        Bar { handle.size: 0.4; handle.position: 0.3 }
    }
    Specimen {
        what: "extreme"
        Bar { handle.size: 0.00001; handle.position: 0.5 }
        Bar { handle.size: 0.00001; handle.position: 0.99999 }
    }
}
