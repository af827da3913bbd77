// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A link from outside that leads nowhere from here, and why.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // Our own; a relay's place in them has only what an address can have.
    property string words: ""
    // To another relay, by which an account can be added; empty
    property string invitation: ""
    readonly property alias done: done
    readonly property alias add: add

    signal accountAsked(string link)

    name: qsTr("A link was opened")
    onOpened: done.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.words
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Flow {
            spacing: Theme.gap
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true
            TextButton {
                id: done
                label: root.invitation !== "" ? qsTr("Not now") : qsTr("All right")
                outlined: true
                onClicked: root.close()
            }
            TextButton {
                id: add
                label: qsTr("Add an account")
                outlined: true
                visible: root.invitation !== ""
                onClicked: {
                    const link = root.invitation
                    root.close()
                    root.accountAsked(link)
                }
            }
        }
    }
}
