// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Hint
//
// A word beside the pointer. It stands here at once, and stays.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 560

    component Shown: Item {
        id: place
        property string words: ""
        implicitHeight: Theme.px(56)
        Layout.fillWidth: true
        Rectangle {
            id: thing
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(64)
            height: Theme.px(16)
            radius: height / 2
            color: Theme.line
            Hint { text: place.words; shown: true; delay: 0; margins: -1 }
        }
    }

    Specimen {
        what: "empty"
        Shown {}
    }
    Specimen {
        what: "full"
        Shown { words: "New conversation (Ctrl+N)" }
        Shown { words: "إعدادات" }
    }
    Specimen {
        what: "extreme"
        Shown { words: "Everything that has ever been said on berth 14, about ropes, lamps, ladders and soup" }
        Shown { words: "<b>Holt</b> 👨‍👩‍👧‍👦🏳️‍🌈" }
    }
}
