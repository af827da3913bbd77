// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: DeliveryFooter
//
// Where all of one's messages are.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."

Sheet {
    id: root

    windowHeight: 480

    component Foot: DeliveryFooter {
        waitingCount: 0
        undeliveredCount: 0
        online: true
        Layout.preferredWidth: Theme.px(320)
    }

    Specimen {
        what: "empty"
        Foot {}
    }
    Specimen {
        what: "full"
        Foot { undeliveredCount: 3 }
        Foot { waitingCount: 1 }
    }
    Specimen {
        what: "error"
        Foot { waitingCount: 3; online: false }
    }
    Specimen {
        what: "extreme"
        Foot { undeliveredCount: 99999 }
        Foot { waitingCount: 99999; online: false; Layout.preferredWidth: 240 }
    }
}
