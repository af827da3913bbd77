// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On a device that waits, when there is no other one left: the code of the recovery kit, and what is to become of the others.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // { stage, trouble, words, minutesToWait, typedOf(code), use(code, unlinksOthers), stop() }
    required property QtObject recovery
    property bool isOnline: true
    property bool isOpen: false
    readonly property string stage: recovery.stage
    readonly property bool isTyping: stage === "" || stage === "ended"
    readonly property int typed: recovery.typedOf(code.text)
    readonly property alias opener: opener
    readonly property alias code: code
    readonly property alias unlinks: unlinks
    readonly property alias go: go
    readonly property alias leave: leave

    function start() {
        if (typed === 32 && isOnline)
            recovery.use(code.text, unlinks.checked)
    }

    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.radiusPopup
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("No other device any more?")
    onStageChanged: if (stage === "ended") Qt.callLater(code.focusInput)

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gapLarge }
        spacing: Theme.gapLarge

        PlainText {
            text: qsTr("No other device any more?")
            size: Theme.sizeHeader
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        TextButton {
            id: opener
            label: qsTr("I have my recovery kit")
            outlined: true
            visible: !root.isOpen
            onClicked: {
                root.isOpen = true
                Qt.callLater(code.focusInput)
            }
        }
        RecoveryTrouble {
            recovery: root.recovery
            Layout.fillWidth: true
        }
        Field {
            id: code
            visible: root.isOpen && root.isTyping
            label: qsTr("The code on your page")
            glyph: "key"
            help: root.typed > 0 && root.typed < 32 ? Plain.fill(qsTr("%1 of 32 characters"), Number(root.typed).toLocaleString(Moments.language, "f", 0))
                                                    : qsTr("32 letters and digits; spaces, dashes and capitals do not matter.")
            error: root.typed < 0 ? qsTr("A code has 32 letters and digits, and nothing else.") : ""
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: root.start()
        }
        Toggle {
            id: unlinks
            label: qsTr("Unlink all my other devices: they are lost")
            checked: true
            visible: root.isOpen && root.isTyping
            Layout.fillWidth: true
        }
        PlainText {
            text: root.stage === "joining" ? qsTr("Your account is here. This device is being listed …")
                : root.stage === "opening" ? qsTr("Trying the code. This takes a moment, on purpose …")
                : qsTr("Asking the relay …")
            visible: ["asked", "asking", "opening", "fetching", "joining"].includes(root.stage)
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            visible: root.isOpen && root.stage !== "done"
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: leave
                label: root.isTyping ? qsTr("Cancel") : qsTr("Stop")
                outlined: true
                onClicked: {
                    root.recovery.stop()
                    if (root.isTyping) {
                        code.text = ""
                        root.isOpen = false
                    }
                }
            }
            PrimaryButton {
                id: go
                label: qsTr("Bring my account back")
                visible: root.isTyping
                enabled: root.typed === 32 && root.isOnline
                onClicked: root.start()
            }
        }
    }
}
