// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The devices of one's account, as the relay knows them: to see what is signed in, to rename, to take away.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject devices
    // { mayLink, isKnown }
    required property QtObject link
    // { isUnderWay, bringAgain() }
    required property QtObject history
    // { kit, madeAt, mayMake }
    required property QtObject recovery
    readonly property alias rows: rows
    readonly property alias linking: linking
    readonly property alias again: again
    readonly property alias kit: kit
    readonly property alias kitMade: kitMade

    signal linkAsked()
    signal recoveryAsked()

    name: qsTr("Your devices")
    onOpened: {
        devices.load()
        page.forceActiveFocus(Qt.OtherFocusReason)
    }
    onClosed: devices.close()

    contentItem: ScrollPage {
        id: page
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("A message counts as delivered once one of them has it. Read on one is read on all.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.devices.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        PlainText {
            text: qsTr("Asking the relay …")
            visible: root.devices.isBusy && root.devices.count === 0
            color: Theme.muted
            Layout.fillWidth: true
        }
        Repeater {
            id: rows
            model: root.devices
            DeviceRow {
                busy: root.devices.isBusy
                Layout.fillWidth: true
                onRenamed: (number, name) => root.devices.rename(number, name)
                onUnlinked: number => root.devices.unlink(number)
            }
        }
        PlainText {
            text: qsTr("Another device is linked from one that may manage devices. This one may not.")
            visible: root.link.isKnown && !root.link.mayLink
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            id: linking
            label: qsTr("Link a device …")
            outlined: true
            visible: root.link.mayLink
            Layout.fillWidth: true
            onClicked: {
                root.close()
                root.linkAsked()
            }
        }
        HistoryLine {
            history: root.history
            Layout.fillWidth: true
            Layout.leftMargin: -Theme.gapLarge
        }
        TextButton {
            id: again
            label: qsTr("Get the history again")
            outlined: true
            visible: root.link.isKnown && root.devices.count > 1 && !root.history.isUnderWay
            Layout.fillWidth: true
            onClicked: root.history.bringAgain()
        }
        PlainText {
            id: kitMade
            text: root.recovery.kit === "made" ? Plain.fill(qsTr("Recovery kit, made: %1"), Moments.day(root.recovery.madeAt))
                : root.recovery.kit === "unconfirmed" ? Plain.fill(qsTr("Recovery kit, its code not confirmed, made: %1"), Moments.day(root.recovery.madeAt))
                : root.recovery.kit === "none" ? qsTr("Recovery kit: not made. Without one the account is lost with the last device.")
                : ""
            visible: text !== ""
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            id: kit
            label: qsTr("Recovery kit …")
            outlined: true
            visible: root.recovery.mayMake
            Layout.fillWidth: true
            onClicked: {
                root.close()
                root.recoveryAsked()
            }
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
