// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PopupFrame
//
// What lies above the window for a moment; it stands within the sheet here.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 860

    HarbourWords { id: words }
    component Shown: PopupFrame {
        modal: false
        focus: false
        margins: -1
        closePolicy: T.Popup.NoAutoClose
        visible: true
    }
    component Room: Item {
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Room {
            id: none
            implicitHeight: Theme.px(120)
            Shown { parent: none; name: "Nothing" }
        }
    }
    Specimen {
        what: "full"
        Room {
            id: some
            implicitHeight: Theme.px(220)
            Shown {
                parent: some
                name: "Mute this conversation"
                contentItem: ColumnLayout {
                    PlainText { text: "Mute this conversation"; size: Theme.sizePage; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
                    PlainText { text: "No sound and no notice from it, on all your devices."; color: Theme.muted; wrapMode: Text.Wrap; Layout.fillWidth: true }
                    TextButton { label: "For an hour"; outlined: true; Layout.fillWidth: true }
                }
            }
        }
    }
    Specimen {
        what: "extreme"
        Room { // more than there is room for
            id: much
            implicitHeight: 300
            Shown {
                parent: much
                name: "Much"
                contentItem: ScrollPage {
                    name: "Much"
                    PlainText { text: words.name; size: Theme.sizePage; wrapMode: Text.Wrap; Layout.fillWidth: true }
                    PlainText { text: words.sentence.repeat(4); wrapMode: Text.Wrap; Layout.fillWidth: true }
                }
            }
        }
    }
}
