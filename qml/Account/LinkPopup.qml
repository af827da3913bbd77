// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links another device to the account: its code is typed here, both screens show the same digits, both confirm.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { stage, trouble, words, digits, peerName, secondsLeft, typedOf(code), enter(code), confirm(mayManage), refuse(), stop() }
    required property QtObject link
    readonly property string stage: link.stage
    readonly property bool isTyping: stage === "" || stage === "ended"
    readonly property int typed: link.typedOf(code.text)
    readonly property string device: Plain.oneLine(link.peerName)
    readonly property alias code: code
    readonly property alias go: go
    readonly property alias compare: compare
    readonly property alias mayManage: mayManage
    readonly property alias leave: leave

    function start() {
        if (typed === 42)
            link.enter(code.text)
    }

    // Whatever comes next has the keyboard.
    function focusStage() {
        if (!opened)
            return
        if (isTyping)
            code.focusInput()
        else if (stage === "comparing")
            mayManage.forceActiveFocus(Qt.TabFocusReason) // not on what decides: nobody is to confirm by accident
        else
            leave.forceActiveFocus(Qt.OtherFocusReason)
    }

    name: qsTr("Link a device")
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        code.text = ""
        mayManage.checked = false
    }
    onOpened: focusStage()
    onStageChanged: Qt.callLater(focusStage)
    onClosed: link.stop()

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.stage === "done" ? qsTr("It is linked") : root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }

        // ---- the code ----
        LinkTrouble {
            link: root.link
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("On the new device, open Porchlight and sign in with your handle and your password. It shows a code.")
            visible: root.isTyping
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: code
            visible: root.isTyping
            label: qsTr("The code on the new device")
            glyph: "device"
            help: root.typed > 0 && root.typed < 42 ? Plain.fill(qsTr("%1 of 42 characters"), Number(root.typed).toLocaleString(Moments.language, "f", 0))
                                                    : qsTr("42 letters and digits; spaces, dashes and capitals do not matter.")
            error: root.typed < 0 ? qsTr("A code has 42 letters and digits, and nothing else.") : ""
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: root.start()
        }

        // ---- waiting ----
        PlainText {
            text: root.stage === "waiting" ? Plain.fill(qsTr("Confirm on %1 as well."), root.device)
                : root.stage === "finishing" ? Plain.fill(qsTr("Both have confirmed. %1 is being linked …"), root.device)
                : qsTr("Looking for the new device …")
            visible: ["asked", "calling", "waiting", "finishing"].includes(root.stage)
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        // ---- the digits ----
        LinkChoice {
            id: compare
            visible: root.stage === "comparing"
            digits: root.link.digits
            peer: Plain.fill(qsTr("%1 wants to be linked"), root.device)
            go: qsTr("They match, link it")
            Layout.fillWidth: true
            onMatched: root.link.confirm(mayManage.checked)
            onDiffered: root.link.refuse()

            Toggle {
                id: mayManage
                label: qsTr("It may link and unlink devices itself")
                Layout.fillWidth: true
            }
            PlainText {
                text: qsTr("It makes keys of its own, and gets what was written so far from your devices.")
                color: Theme.muted
                size: Theme.sizePreview
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }

        PlainText {
            text: Plain.fill(qsTr("%1 is one of your devices now. All of them are told."), root.device)
            visible: root.stage === "done"
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }

        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                id: leave
                label: root.stage === "done" ? qsTr("Done") : root.isTyping ? qsTr("Cancel") : qsTr("Stop")
                outlined: true
                visible: root.stage !== "comparing"
                onClicked: root.close()
            }
            PrimaryButton {
                id: go
                label: qsTr("Go on")
                visible: root.isTyping
                enabled: root.typed === 42
                onClicked: root.start()
            }
        }
    }
}
