// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: InspectedDevice
//
// One of one's own devices beside a message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    HarbourWords { id: words }
    component Device: InspectedDevice {
        name: ""
        isThis: false
        isConnected: false
        seen: words.never
        cursor: 0
        sequence: 4182
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Device {}
    }
    Specimen {
        what: "full"
        Device { name: "Laptop on the boat"; isThis: true; isConnected: true; seen: words.today(10, 50); cursor: 4183 }
        Device { name: "Desk"; isConnected: true; seen: words.today(10, 49); cursor: 4182 }
        Device { name: "Phone"; seen: words.longAgo; cursor: 2978 }
    }
    Specimen {
        what: "extreme"
        Device { name: words.name; seen: words.longAgo; cursor: 9007199254740991; sequence: 0 }
        Device { name: words.word; isConnected: true; cursor: 99999; sequence: 100000; Layout.maximumWidth: 240 }
    }
}
