// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows a message to whoever runs the relay: what is sent, to whom, and what is not.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject timeline
    // { words, isProvable, isDone, isBusy, error, begin(key), send(reason), clear() }
    required property QtObject report
    readonly property alias reason: reason
    readonly property alias send: send

    function show(messageKey) {
        report.begin(messageKey)
        open()
    }

    name: qsTr("Report a message")
    onAboutToShow: reason.text = ""
    onOpened: report.isProvable ? reason.focusInput() : done.forceActiveFocus(Qt.TabFocusReason)
    onClosed: report.clear()

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
            text: root.report.isDone ? qsTr("It was sent. The people who run your relay will see it.")
                : !root.report.isProvable ? qsTr("There is no message here that this device could prove to be theirs. It can report what it has received from the relay itself.")
                : Plain.fill(qsTr("The people who run your relay will be shown this message, who wrote it, when and where, that it was you who reported it, and what you write below. %1 is not told."), Plain.oneLine(root.timeline.title))
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Rectangle {
            visible: root.report.isProvable && !root.report.isDone
            color: Theme.canvas
            radius: Theme.gapSmall
            implicitHeight: words.implicitHeight + 2 * Theme.gap
            Layout.fillWidth: true
            PlainText {
                id: words
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
                text: Plain.oneLine(root.report.words)
                wrapMode: Text.Wrap
                maximumLineCount: 4
            }
        }
        PlainText {
            visible: root.report.isProvable && !root.report.isDone
            text: qsTr("The relay can check that they wrote exactly this. Nothing else of the conversation is shown to anybody.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: reason
            label: qsTr("What is wrong with it")
            glyph: "alert"
            visible: root.report.isProvable && !root.report.isDone
            error: root.report.error
            maximumLength: 500
            Layout.fillWidth: true
            onAccepted: send.clicked()
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: done
                label: root.report.isDone || !root.report.isProvable ? qsTr("Done") : qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                id: send
                label: root.report.isBusy ? qsTr("Sending …") : qsTr("Report")
                working: root.report.isBusy
                visible: root.report.isProvable && !root.report.isDone
                enabled: !root.report.isBusy
                onClicked: if (enabled && visible) root.report.send(reason.text.trim())
            }
        }
    }
}
