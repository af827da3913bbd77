// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: JoinedRect
//
// A rectangle whose corners differ; mirrored it turns round.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 620

    component Sheeted: JoinedRect {
        implicitWidth: Theme.px(160)
        implicitHeight: Theme.px(56)
        color: Parts.bubbleOwn
    }

    Specimen {
        what: "full"
        Sheeted { leadingTop: 14; trailingTop: 4; trailingBottom: 4; leadingBottom: 14 }
        Sheeted { color: Parts.bubbleOther; leadingTop: 4; leadingBottom: 4 }
        Sheeted { trailingTop: 0; trailingBottom: 0 }
    }
    Specimen {
        what: "an outline"
        Sheeted { outline: Theme.action; outlineWidth: 2; trailingBottom: 4 }
    }
    Specimen {
        what: "extreme"
        Sheeted { implicitHeight: 6; trailingTop: 0; trailingBottom: 0; Layout.fillWidth: true }
        Sheeted { corner: 28; leadingTop: 0; trailingBottom: 0 }
        Sheeted { implicitWidth: 8; leadingBottom: 0 }
    }
}
