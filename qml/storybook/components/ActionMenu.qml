// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ActionMenu
//
// A menu stands open here, where elsewhere it opens above the window.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls
import ".."

Sheet {
    id: root

    windowHeight: 960

    component Open: Item {
        default property alias menu: place.data
        property real room: 180

        Layout.fillWidth: true
        implicitHeight: Theme.px(room)
        Item {
            id: place
            anchors.fill: parent
        }
    }
    component Shown: ActionMenu {
        parent: null
        modal: false
        focus: false
        margins: -1
        closePolicy: T.Popup.NoAutoClose
    }

    Specimen {
        what: "full"
        Open {
            id: full
            Shown {
                parent: full
                visible: true
                name: "Conversation"
                entries: [{ key: "pin", label: "Pin to the top" }, { key: "archive", label: "Archive" },
                          { key: "leave", label: "Leave the harbour", destructive: true }]
            }
        }
    }
    Specimen {
        what: "one thing only, and something above it"
        Open {
            id: single
            room: 110
            Shown {
                parent: single
                visible: true
                name: "Message"
                entries: [{ key: "reply", label: "Reply" }]
                head: Component { PlainText { text: "👍 🙏 ⛵"; size: Theme.sizePage; leftPadding: Theme.gap; bottomPadding: Theme.gapSmall } }
            }
        }
    }
    Specimen {
        what: "extreme"
        Open {
            id: many
            room: 480
            Shown {
                parent: many
                visible: true
                name: "Message"
                entries: ["Reply", "Copy", "Pin for everyone", "Edit", "Show what it answers", "Delivery and everything that there is to know about the way of it …",
                          "Report …", "Remove", "Delete for me", "Delete for everyone", "جدول المد ليوم السبت"]
                         .map(label => ({ key: label, label: label, destructive: label.startsWith("Delete") }))
            }
        }
    }
}
