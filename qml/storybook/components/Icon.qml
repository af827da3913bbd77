// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Icon
//
// Every icon there is, and one that there is not.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    Specimen {
        what: "empty"
        Icon { name: "" }
    }
    Specimen {
        what: "full"
        Flow {
            spacing: Theme.gapLarge
            Layout.fillWidth: true
            Repeater {
                model: ["alert", "at", "back", "bell", "bell-off", "check", "clock", "close", "compose", "device", "down",
                    "edit", "eye", "eye-off", "home", "key", "lamp", "leave", "link", "lock", "more", "offline",
                    "people", "person", "picture", "pin", "plus", "reply", "search", "shield", "smile", "tick-
                    delivered", "tick-failed", "tick-read", "tick-sending", "tick-sent", "ticket", "up"]
                Column {
                    id: entry
                    required property string modelData
                    width: Theme.px(88)
                    spacing: Theme.gapTiny
                    Icon { name: entry.modelData; anchors.horizontalCenter: parent.horizontalCenter }
                    PlainText { text: entry.modelData; width: parent.width; size: Theme.sizeTiny; color: Theme.muted; horizontalAlignment: Text.AlignHCenter }
                }
            }
        }
    }
    Specimen {
        what: "colours"
        Row {
            spacing: Theme.gap
            Icon { name: "lamp"; color: Theme.lamp }
            Icon { name: "shield"; color: Theme.action }
            Icon { name: "alert"; color: Theme.danger }
            Icon { name: "back"; mirrorInRtl: true; color: Theme.text }
        }
    }
    Specimen {
        what: "extreme"
        Row {
            spacing: Theme.gap
            Icon { name: "lamp"; width: 6; height: 6 }
            Icon { name: "lamp"; width: Theme.px(120); height: Theme.px(120); color: Theme.lineStrong }
        }
    }
}
