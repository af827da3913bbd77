// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ScrollPage
//
// What a popup holds, one thing below the other; higher than its room it scrolls.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 720

    HarbourWords { id: words }
    component Framed: Rectangle {
        color: Theme.raised
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Framed {
            implicitHeight: Theme.px(40)
            ScrollPage { anchors.fill: parent; name: "Nothing" }
        }
    }
    Specimen {
        what: "full"
        Framed {
            implicitHeight: Theme.px(160)
            ScrollPage {
                anchors { fill: parent; margins: Theme.gap }
                name: "Your devices"
                PlainText { text: "Your devices"; size: Theme.sizePage; font.weight: Font.DemiBold; Layout.fillWidth: true }
                PlainText { text: "Read on one is read on all."; color: Theme.muted; Layout.fillWidth: true }
                TextButton { label: "Link a device …"; outlined: true; Layout.fillWidth: true }
            }
        }
    }
    Specimen {
        what: "extreme"
        Framed {
            implicitHeight: Theme.px(220)
            ScrollPage {
                anchors { fill: parent; margins: Theme.gap }
                name: "More than fits"
                PlainText { text: words.name; size: Theme.sizePage; wrapMode: Text.Wrap; Layout.fillWidth: true }
                Repeater {
                    model: 40
                    PlainText { required property int index; text: index + " " + words.word; Layout.fillWidth: true }
                }
            }
        }
    }
}
