// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking along all that is on this computer, into a folder that one chooses.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { stage, error, messages, share, path, folder, suggested, start(folder), cancel(), clear() }
    required property QtObject exporting
    readonly property string stage: exporting.stage
    readonly property bool isRunning: stage === "running" || stage === "stopping"
    readonly property alias go: go
    readonly property alias leave: leave
    readonly property alias look: look
    readonly property alias bar: bar

    name: qsTr("Take your messages along")
    onAboutToShow: exporting.clear()
    onOpened: go.forceActiveFocus(Qt.OtherFocusReason)
    onStageChanged: if (stage === "done" && opened) look.forceActiveFocus(Qt.OtherFocusReason)

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.stage === "done" ? qsTr("Your messages are in a folder") : root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("All that this computer has of your account goes into a new folder: pages to read in any browser, and files that other programs understand. They are not encrypted. Whoever has the folder reads your messages.")
            visible: root.stage !== "done"
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.exporting.path)
            visible: root.stage === "done"
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        PlainText {
            text: root.stage === "stopping" ? qsTr("Stopping …")
                : Plain.fill(qsTr("Messages written: %1"), Number(root.exporting.messages).toLocaleString(Qt.locale(), "f", 0))
            visible: root.isRunning
            color: Theme.muted
            size: Theme.sizePreview
            Layout.fillWidth: true
        }
        Rectangle {
            id: bar
            visible: root.isRunning
            implicitHeight: 6
            radius: 3
            color: Theme.line
            Layout.fillWidth: true
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("How much is written")
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, root.exporting.share))
                height: parent.height
                radius: 3
                color: Theme.action
            }
        }
        PlainText {
            text: Plain.sentence(root.exporting.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: leave
                label: root.isRunning ? qsTr("Stop") : root.stage === "done" ? qsTr("Done") : qsTr("Not now")
                outlined: true
                enabled: root.stage !== "stopping"
                onClicked: root.isRunning ? root.exporting.cancel() : root.close()
            }
            PrimaryButton {
                id: look
                label: qsTr("Open folder")
                visible: root.stage === "done"
                onClicked: Qt.openUrlExternally(root.exporting.folder)
            }
            PrimaryButton {
                id: go
                label: qsTr("Choose a folder …")
                visible: !root.isRunning && root.stage !== "done"
                onClicked: chooser.open()
            }
        }
    }

    FolderDialog {
        id: chooser
        title: root.name
        currentFolder: root.exporting.suggested
        onAccepted: root.exporting.start(selectedFolder)
    }
}
