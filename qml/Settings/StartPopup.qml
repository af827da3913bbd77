// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The icon in the tray, what closing the window does, and whether Porchlight starts with the desktop.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject desktop
    // The icon is really there.
    required property bool hasIcon
    readonly property alias tray: tray
    readonly property alias hides: hides
    readonly property alias start: start

    name: qsTr("Window and start")
    onOpened: start.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Toggle {
            id: start
            label: qsTr("Start when I log in")
            checked: root.desktop.startsAtLogin
            Layout.fillWidth: true
            onToggled: {
                root.desktop.setStartAtLogin(checked)
                checked = Qt.binding(() => root.desktop.startsAtLogin)
            }
        }
        Remark {
            text: root.desktop.startError !== "" ? Plain.sentence(root.desktop.startError)
                                                 : qsTr("Behind its icon in the tray, or minimised where there is none.")
            wrong: root.desktop.startError !== ""
        }
        Toggle {
            id: tray
            label: qsTr("Icon in the tray")
            checked: root.desktop.settings.showsTray
            Layout.fillWidth: true
            onToggled: root.desktop.settings.showsTray = checked
        }
        Remark {
            text: root.desktop.hasTray ? "" : qsTr("This desktop has no tray at the moment.")
        }
        Toggle {
            id: hides
            label: qsTr("Closing the window leaves Porchlight running")
            checked: root.desktop.settings.hidesToTray
            enabled: root.desktop.settings.showsTray
            Layout.fillWidth: true
            onToggled: root.desktop.settings.hidesToTray = checked
        }
        Remark {
            text: root.hasIcon ? qsTr("Its icon brings the window back.")
                               : qsTr("Only while its icon is there: else closing the window ends Porchlight.")
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
