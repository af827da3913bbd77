// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LevelChoice
//
// What one conversation may tell of on this device.
import QtQuick
import QtQuick.Layouts
import Porchlight.Settings
import ".."

Sheet {
    id: root

    windowHeight: 480

    component Levels: QtObject {
        property int revision: 0
        property string level: "all"
        function levelOf(key, revision) { return level }
        function setLevel(key, wanted) {}
    }

    Specimen {
        what: "full"
        LevelChoice { settings: Levels { level: "mentions" } conversationKey: "slipway"; isGroup: true; Layout.fillWidth: true }
        LevelChoice { settings: Levels { level: "nothing" } conversationKey: "ife"; isGroup: false; Layout.fillWidth: true }
    }
    Specimen {
        what: "none of them"
        LevelChoice { settings: Levels { level: "" } conversationKey: "ife"; isGroup: false; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        LevelChoice { settings: Levels {} conversationKey: "slipway"; isGroup: true; Layout.preferredWidth: 160 }
    }
}
