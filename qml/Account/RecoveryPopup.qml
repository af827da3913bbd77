// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a recovery kit: what it is, its code once the relay has it, and a proof that the code was kept.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { kit, madeAt, mayMake, stage, trouble, words, code, savedPath, saveError, minutesToWait,
    //   make(), sheet(), save(), confirm(typed), notNow(), stop() }
    required property QtObject recovery
    readonly property string stage: recovery.stage
    readonly property bool isBusy: ["asked", "deriving", "storing"].includes(stage)
    readonly property bool isShown: stage === "shown" || stage === "confirming"
    readonly property alias code: code
    readonly property alias proof: proof
    readonly property alias go: go
    readonly property alias leave: leave
    readonly property alias copying: copying
    readonly property alias saving: saving

    function prove() {
        proof.wasWrong = !recovery.confirm(proof.text)
    }

    function focusStage() {
        if (!opened)
            return
        if (isShown)
            copying.forceActiveFocus(Qt.TabFocusReason)
        else if (go.visible && go.enabled)
            go.forceActiveFocus(Qt.OtherFocusReason)
        else
            leave.forceActiveFocus(Qt.OtherFocusReason)
    }

    name: qsTr("Recovery kit")
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(520, Theme.px(480)))
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        proof.text = ""
        proof.wasWrong = false
    }
    onOpened: focusStage()
    onStageChanged: Qt.callLater(focusStage)
    onClosed: recovery.stop()

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.stage === "confirmed" ? qsTr("Your recovery kit is ready") : root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        RecoveryTrouble {
            recovery: root.recovery
            Layout.fillWidth: true
        }

        // ---- what it is ----
        PlainText {
            text: qsTr("A code of 32 characters, on paper or wherever you keep what matters. Should you lose every device, it brings back your account and whom you know, together with your password. It does not bring back messages.")
            visible: !root.isShown && root.stage !== "confirmed"
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: root.recovery.kit === "made" ? Plain.fill(qsTr("You have one already (%1). A new one makes it worthless."), Moments.day(root.recovery.madeAt))
                : root.recovery.kit === "unconfirmed" ? Plain.fill(qsTr("One was made (%1), and you have not said that you kept its code. If you do not have it, make a new one."), Moments.day(root.recovery.madeAt))
                : ""
            visible: text !== "" && !root.isShown && !root.isBusy && root.stage !== "confirmed"
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: root.stage === "storing" ? qsTr("Waiting for the relay to keep it …") : qsTr("Making it. This takes a moment, on purpose …")
            visible: root.isBusy
            color: Theme.muted
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        // ---- the code ----
        PlainText {
            text: qsTr("This is your code. It is shown this once. Print it, save it or write it down.")
            visible: root.isShown
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        CodeGrid {
            id: code
            code: root.recovery.code
            groupSize: 4
            columnsMax: 4
            visible: root.isShown
            Layout.fillWidth: true
        }
        Flow {
            visible: root.isShown
            spacing: Theme.gap
            Layout.fillWidth: true

            TextButton {
                id: copying
                label: qsTr("Copy")
                outlined: true
                onClicked: {
                    clipboard.text = root.recovery.sheet()
                    clipboard.selectAll()
                    clipboard.copy()
                    clipboard.text = ""
                }
            }
            TextButton {
                id: saving
                label: qsTr("Save as a text file")
                outlined: true
                onClicked: root.recovery.save()
            }
        }
        PlainText {
            text: root.recovery.saveError !== "" ? Plain.sentence(root.recovery.saveError)
                : Plain.fill(qsTr("Saved as %1. Print it, or move it to where nobody else reads."), Plain.sentence(root.recovery.savedPath))
            visible: root.isShown && (root.recovery.savedPath !== "" || root.recovery.saveError !== "")
            color: root.recovery.saveError !== "" ? Theme.danger : Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Field {
            id: proof
            property bool wasWrong: false
            visible: root.isShown
            label: qsTr("The last 4 characters, from where you kept it")
            error: wasWrong ? qsTr("These are others. Look at what you kept.") : ""
            glyph: "key"
            maximumLength: 16
            Layout.fillWidth: true
            onTextChanged: wasWrong = false
            onAccepted: root.prove()
        }

        PlainText {
            text: qsTr("Keep it where you keep your passport. Whoever has it and your password has your account.")
            visible: root.stage === "confirmed"
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: leave
                label: root.stage === "confirmed" ? qsTr("Done") : root.isBusy ? qsTr("Stop") : qsTr("Not now")
                outlined: true
                onClicked: {
                    if (!root.isBusy && root.stage !== "confirmed")
                        root.recovery.notNow()
                    root.close()
                }
            }
            PrimaryButton {
                id: go
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                label: root.isShown ? qsTr("I have kept it") : root.recovery.kit === "none" || root.recovery.kit === "unknown" ? qsTr("Make a recovery kit") : qsTr("Make a new one")
                visible: !root.isBusy && root.stage !== "confirmed"
                enabled: root.isShown ? root.stage === "shown" && proof.text.trim() !== "" : root.recovery.mayMake
                onClicked: root.isShown ? root.prove() : root.recovery.make()
            }
        }
    }

    TextEdit {
        id: clipboard
        visible: false
        textFormat: TextEdit.PlainText
        Accessible.ignored: true
    }
}
