// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Ticks
//
// How far a message has come; form and colour both differ.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 560

    component State: Row {
        property alias status: ticks.status
        spacing: Theme.gap
        Ticks { id: ticks; anchors.verticalCenter: parent.verticalCenter; status: "" }
        PlainText { text: ticks.status === "" ? "nothing" : ticks.status; color: Theme.muted; size: Theme.sizeSmall }
    }

    Specimen {
        what: "empty"
        State { status: "" }
    }
    Specimen {
        what: "full"
        State { status: "sending" }
        State { status: "sent" }
        State { status: "delivered" }
        State { status: "read" }
    }
    Specimen {
        what: "error"
        State { status: "failed" }
    }
    Specimen {
        what: "extreme"
        State { status: "of a newer Porchlight" }
        Ticks { status: "read"; implicitWidth: Theme.px(120); implicitHeight: Theme.px(80) }
    }
}
