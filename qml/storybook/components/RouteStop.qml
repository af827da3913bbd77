// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: RouteStop
//
// One stop on the way of a message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 900

    HarbourWords { id: words }
    component Stop: RouteStop {
        detail: ""
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Stop { title: ""; first: true; last: true }
    }
    Specimen {
        what: "full"
        ColumnLayout {
            spacing: 0
            Stop { title: "Written"; detail: "on this device, and kept until the relay has it"; moment: "10:46:04"; reached: true; passed: true; first: true }
            Stop { title: "Kept by the relay"; detail: "number 4,182 of this conversation, by the relay's clock"; moment: "10:46:05"; reached: true; passed: true }
            Stop { title: "Delivered to 1 of 1"; detail: "Ife Adeyemi has it on a device"; reached: true; passed: true }
            Stop { title: "Read by 1 of 1"; detail: "Ife Adeyemi has read it"; reached: true; lit: true; last: true }
        }
    }
    Specimen {
        what: "waiting"
        ColumnLayout {
            spacing: 0
            Stop { title: "Written"; detail: "on this device"; moment: "10:50:12"; reached: true; first: true }
            Stop { title: "Kept by the relay"; detail: "Not yet. It is tried again until the relay has it."; last: true }
        }
    }
    Specimen {
        what: "error"
        Stop { title: "Kept by the relay"; detail: "The relay refused it."; failed: true; last: true }
    }
    Specimen {
        what: "extreme"
        Stop { title: words.name; detail: words.sentence + words.word; moment: "29/02/2024, 09:30:00"; reached: true }
        Stop { title: words.word; detail: words.word; moment: "29/02/2024, 09:30:00"; reached: true; lit: true; Layout.maximumWidth: 260 }
    }
}
