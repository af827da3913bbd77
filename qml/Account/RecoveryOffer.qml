// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Offered once there is an account, and never forced: what to do against the day on which every device is lost.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // { isOffered, notNow() }
    required property QtObject recovery
    readonly property alias go: go
    readonly property alias later: later

    signal asked()

    visible: recovery.isOffered
    implicitHeight: visible ? parts.implicitHeight + 2 * Theme.gap : 0
    color: Theme.raised
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("If you lose every device")

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }
    Flow {
        id: parts
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
        spacing: Theme.gap

        RowLayout {
            width: Math.min(parent.width, Math.max(Theme.px(260), parent.width - go.implicitWidth - later.implicitWidth - 2 * Theme.gap - 1))
            spacing: Theme.gap

            Icon {
                name: "key"
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 0
                PlainText {
                    text: qsTr("If you lose every device")
                    size: Theme.sizePreview
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Heading
                }
                PlainText {
                    text: qsTr("A recovery kit is a code on paper that brings your account back. Without it, and without a device, nobody can.")
                    color: Theme.muted
                    size: Theme.sizeSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
        TextButton {
            id: go
            label: qsTr("Make a recovery kit")
            outlined: true
            onClicked: root.asked()
        }
        TextButton {
            id: later
            label: qsTr("Not now")
            height: go.height
            onClicked: root.recovery.notNow()
        }
    }
}
