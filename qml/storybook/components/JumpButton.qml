// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: JumpButton
//
// Back to the newest message, and how many wait there.
import QtQuick
import Porchlight.Theme
import Porchlight.Timeline
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 480

    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    component Held: Item {
        default property alias button: place.data
        implicitHeight: Theme.px(56)
        implicitWidth: Theme.px(80)
        Item {
            id: place
            anchors.fill: parent
            anchors.topMargin: Theme.px(10)
        }
    }

    Specimen {
        what: "empty"
        Held { JumpButton { unread: 0 } }
    }
    Specimen {
        what: "full"
        Held { JumpButton { unread: 2 } }
    }
    Specimen {
        what: "with the keyboard"
        Held { JumpButton { id: focused; unread: 12 } }
    }
    Specimen {
        what: "extreme"
        Held { JumpButton { unread: 99999 } }
    }
}
