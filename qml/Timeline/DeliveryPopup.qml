// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The delivery inspector: the way of one of one's own messages, stop by stop, and how far one's own devices have come.
// It is live while it is open.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject delivery
    // What the encryption has noticed in this conversation
    required property QtObject notice
    readonly property alias stops: stops
    readonly property alias rows: rows
    readonly property alias countsOnly: countsOnly
    readonly property int namedMax: 63 // others in a group of 64
    readonly property alias noticed: noticed
    readonly property bool isCommitted: delivery.sequence > 0 || Moments.valid(delivery.committed)
    readonly property string inspected: delivery.messageKey
    readonly property string peer: Plain.oneLine(delivery.peerName)
    readonly property bool isWritten: Moments.valid(delivery.queued)

    function inspect(key) {
        delivery.inspect(key)
        if (delivery.messageKey !== "")
            open()
    }

    function number(value) {
        return Number(value).toLocaleString(Moments.language, "f", 0)
    }

    function commitDetail() {
        if (delivery.status === "failed")
            return delivery.failure === "" ? qsTr("The relay refused it.") : Plain.sentence(delivery.failure)
        if (!isCommitted)
            return qsTr("Not yet. It is tried again until the relay has it.")
        return delivery.sequence > 0 ? Plain.fill(qsTr("number %1 of this conversation, by the relay's clock"), number(delivery.sequence))
                                     : qsTr("by the relay's clock, before it was set up anew")
    }

    component Caption: PlainText {
        size: Theme.sizeSmall
        color: Theme.muted
        font.weight: Font.DemiBold
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    name: qsTr("Delivery")
    onOpened: page.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: delivery.close()
    onInspectedChanged: if (opened && inspected === "") close() // it is gone

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
        Rectangle {
            implicitHeight: words.implicitHeight + 2 * Theme.gap
            radius: Theme.radiusLarge
            color: Parts.bubbleOwn
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.line
            visible: words.text !== ""
            Layout.fillWidth: true
            PlainText {
                id: words
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
                text: Plain.oneLine(root.delivery.words)
                wrapMode: Text.Wrap
                maximumLineCount: 2
            }
        }

        ColumnLayout {
            id: stops

            spacing: 0
            Layout.fillWidth: true

            RouteStop {
                title: qsTr("Written")
                detail: root.isWritten ? qsTr("on this device, and kept until the relay has it") : qsTr("on another of your devices")
                moment: Moments.exact(root.delivery.queued)
                reached: true
                passed: root.isCommitted
                first: true
                Layout.fillWidth: true
            }
            RouteStop {
                title: qsTr("Kept by the relay")
                detail: root.commitDetail()
                moment: Moments.exact(root.delivery.committed)
                reached: root.isCommitted
                passed: root.delivery.delivered > 0
                failed: root.delivery.status === "failed"
                last: root.delivery.others === 0
                Layout.fillWidth: true
            }
            RouteStop {
                title: Plain.fill(qsTr("Delivered to %1 of %2"), root.number(root.delivery.delivered), root.number(root.delivery.others))
                detail: root.peer === "" ? "" : Plain.fill(root.delivery.delivered > 0 ? qsTr("%1 has it on a device") : qsTr("%1 does not have it yet"), root.peer)
                reached: root.delivery.delivered > 0
                passed: root.delivery.read > 0
                visible: root.delivery.others > 0
                Layout.fillWidth: true
            }
            RouteStop {
                title: Plain.fill(qsTr("Read by %1 of %2"), root.number(root.delivery.read), root.number(root.delivery.others))
                detail: root.peer === "" ? "" : Plain.fill(root.delivery.read > 0 ? qsTr("%1 has read it") : qsTr("%1 has not read it, or does not say so"), root.peer)
                reached: root.delivery.read > 0
                lit: root.delivery.read > 0
                visible: root.delivery.others > 0
                last: true
                Layout.fillWidth: true
            }
        }

        ReceiptNames {
            title: qsTr("Read by")
            people: root.delivery.readBy
            Layout.fillWidth: true
        }
        ReceiptNames {
            title: qsTr("Have it, and have not read it, or do not say so")
            people: root.delivery.deliveredTo
            Layout.fillWidth: true
        }
        PlainText {
            id: countsOnly
            text: qsTr("In a group of this size there are only counts, no names.")
            visible: root.delivery.others > root.namedMax
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Rectangle {
            implicitHeight: 1
            color: Theme.line
            Layout.fillWidth: true
        }
        Caption { text: qsTr("Your devices in this conversation") }
        PlainText {
            text: Plain.sentence(root.delivery.devices.error)
            visible: text !== ""
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        PlainText {
            text: qsTr("Asking the relay …")
            visible: root.delivery.devices.isBusy && root.delivery.devices.count === 0
            color: Theme.muted
            size: Theme.sizePreview
            Layout.fillWidth: true
        }
        Repeater {
            id: rows
            model: root.delivery.devices
            InspectedDevice {
                sequence: root.delivery.sequence
                Layout.fillWidth: true
            }
        }
        NoticedList {
            id: noticed
            notice: root.notice
            person: root.peer
            Layout.fillWidth: true
        }
        TextButton {
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
