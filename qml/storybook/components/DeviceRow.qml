// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: DeviceRow
//
// One device of the account.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1000

    component Device: DeviceRow {
        number: 1
        name: ""
        isThis: false
        isConnected: false
        seen: words.never
        behind: 0
        Layout.fillWidth: true
    }

    HarbourWords { id: words }

    function arrange(window) {
        named.begin("rename")
        gone.begin("unlink")
    }

    Specimen {
        what: "empty"
        Device {}
    }
    Specimen {
        what: "full"
        Device { name: "Laptop on the boat"; isThis: true; isConnected: true; seen: words.today(10, 50) }
        Device { name: "Desk"; isConnected: true; seen: words.today(10, 49); behind: 3 }
        Device { name: "Phone"; seen: words.longAgo; behind: 1 }
    }
    Specimen {
        what: "a new name"
        Device { id: named; name: "Desk"; isConnected: true; seen: words.today(10, 49) }
    }
    Specimen {
        what: "about to be taken away"
        Device { id: gone; name: "Old phone"; seen: words.longAgo; behind: 1204 }
    }
    Specimen {
        what: "disabled"
        Device { name: "Desk"; isConnected: true; busy: true }
    }
    Specimen {
        what: "extreme"
        Device { name: words.name; seen: words.longAgo; behind: 2147483647 }
        Device { name: words.word; isThis: true; behind: 99999; Layout.maximumWidth: 300 }
    }
}
