// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desktop is told of new messages, and when it is told nothing. On this device alone.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject desktop
    readonly property QtObject settings: desktop.settings
    readonly property alias notifies: notifies
    readonly property alias from: from
    readonly property alias to: to

    function keepHours() {
        settings.quietFrom = from.text
        settings.quietTo = to.text
        showHours()
    }

    // What was no time is not taken; then it stands there as it was.
    function showHours() {
        from.text = settings.quietFrom
        to.text = settings.quietTo
    }

    component Hour: Field {
        glyph: "clock"
        maximumLength: 5
        input.inputMethodHints: Qt.ImhTime
        Layout.fillWidth: true
        Layout.preferredWidth: 1 // both the same
        onAccepted: root.keepHours()
    }

    name: qsTr("Notifications")
    onAboutToShow: showHours()
    onOpened: notifies.forceActiveFocus(Qt.TabFocusReason)
    onAboutToHide: keepHours()

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
            id: notifies
            label: qsTr("Tell me of new messages")
            checked: root.settings.notifies
            Layout.fillWidth: true
            onToggled: root.settings.notifies = checked
        }
        Remark {
            text: root.desktop.hasNotifications ? qsTr("Not of what you are looking at, nor of what you have muted.")
                                                : qsTr("Nothing on this desktop shows notifications at the moment.")
        }
        Toggle {
            label: qsTr("Show who has written, and what")
            checked: root.settings.showsContent
            enabled: root.settings.notifies
            Layout.fillWidth: true
            onToggled: root.settings.showsContent = checked
        }
        Remark { text: qsTr("Without it, and while Porchlight is locked, a notification only says that something has come.") }
        Toggle {
            label: qsTr("Quiet hours")
            checked: root.settings.hasQuietHours
            enabled: root.settings.notifies
            Layout.fillWidth: true
            onToggled: root.settings.hasQuietHours = checked
        }
        RowLayout {
            spacing: Theme.gap
            visible: root.settings.hasQuietHours
            Layout.fillWidth: true
            Hour {
                id: from
                label: qsTr("From")
            }
            Hour {
                id: to
                label: qsTr("To")
            }
        }
        Remark {
            visible: root.settings.hasQuietHours
            text: qsTr("By this computer's clock, every day. What comes meanwhile is there in the morning, without a sound.")
        }
        TextButton {
            label: root.settings.isQuietForNow ? qsTr("Not quiet any more") : qsTr("Quiet for an hour")
            outlined: true
            enabled: root.settings.notifies
            Layout.alignment: Qt.AlignLeft
            onClicked: root.settings.quietFor(root.settings.isQuietForNow ? 0 : 60)
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
