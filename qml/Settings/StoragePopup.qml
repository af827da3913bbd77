// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Porchlight keeps on this device, and what can be done about it: clearing a conversation here, giving room back, making
// the index of the search anew.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { isMeasured, total, unused, parts, biggest, task, share, error, measure(), clearConversation(key), giveBack(), indexAnew(),
    // forgetError() }
    required property QtObject storage
    // The row whose clearing is asked about
    property string asking: ""
    readonly property bool isBusy: storage.task !== ""
    readonly property alias rows: rows
    readonly property alias give: give
    readonly property alias index: index
    readonly property alias bar: bar

    function labelOf(part) {
        return { messages: qsTr("Messages"), search: qsTr("Index of the search"), faces: qsTr("Pictures of people and groups"),
                 keys: qsTr("Keys"), other: qsTr("Everything else") }[part]
    }

    name: qsTr("Storage")
    onAboutToShow: {
        asking = ""
        storage.forgetError()
        storage.measure()
    }
    onOpened: done.forceActiveFocus(Qt.OtherFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.storage.isMeasured ? Plain.fill(qsTr("%1 on this device"), root.storage.total) : qsTr("Measuring …")
            size: Theme.sizeHeader
            Layout.fillWidth: true
        }
        Repeater {
            model: root.storage.isMeasured ? root.storage.parts : []
            StorageLine {
                required property var modelData
                label: root.labelOf(modelData.key)
                value: modelData.size
                share: modelData.share
                Layout.fillWidth: true
            }
        }

        Caption {
            text: qsTr("Largest conversations")
            visible: rows.count > 0
            Layout.topMargin: Theme.gap
        }
        Repeater {
            id: rows
            model: root.storage.isMeasured ? root.storage.biggest : []
            StorageRow {
                required property var modelData
                name: modelData.name
                avatarKey: modelData.avatarKey
                isGroup: modelData.isGroup
                isSelf: modelData.isSelf
                picture: modelData.picture
                value: modelData.size
                messages: modelData.messages
                asks: root.asking === modelData.conversationKey
                enabled: !root.isBusy
                Layout.fillWidth: true
                onAsked: root.asking = modelData.conversationKey
                onKept: root.asking = ""
                onTaken: {
                    root.asking = ""
                    root.storage.clearConversation(modelData.conversationKey)
                }
            }
        }

        PlainText {
            text: root.storage.task === "clear" ? qsTr("Clearing …") : root.storage.task === "giveBack" ? qsTr("Giving room back …") : qsTr("Making the index …")
            visible: root.isBusy
            color: Theme.muted
            size: Theme.sizePreview
            Layout.fillWidth: true
        }
        Rectangle {
            id: bar
            visible: root.isBusy
            implicitHeight: 6
            radius: 3
            color: Theme.line
            Layout.fillWidth: true
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("How much is done")
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, root.storage.share))
                height: parent.height
                radius: 3
                color: Theme.action
            }
        }
        Remark {
            text: Plain.sentence(root.storage.error)
            wrong: true
            Layout.topMargin: 0
        }

        TextButton {
            id: give
            label: qsTr("Give room back")
            outlined: true
            enabled: !root.isBusy && root.storage.unused !== ""
            Layout.topMargin: Theme.gap
            Layout.alignment: Qt.AlignLeft
            onClicked: root.storage.giveBack()
        }
        Remark {
            text: root.storage.unused === "" ? qsTr("There is no room that is held and not used.")
                : Plain.fill(qsTr("%1 are held and not used. Nothing is lost by giving them back. It may take a moment, in which new messages wait."), root.storage.unused)
        }
        TextButton {
            id: index
            label: qsTr("Make the index anew")
            outlined: true
            enabled: !root.isBusy
            Layout.alignment: Qt.AlignLeft
            onClicked: root.storage.indexAnew()
        }
        Remark { text: qsTr("For when the search does not find what is there. Until it is done, some is not found.") }
        TextButton {
            id: done
            label: qsTr("Done")
            outlined: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
