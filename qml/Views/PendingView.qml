// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signed in, and not linked yet: what to do with one's other device, and the code for it. What comes with the account's
// keys opens by itself once it is linked.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Account

FocusScope {
    id: root

    // { connection, link, recovery, devices, handle, signOut() }
    required property QtObject profile
    readonly property QtObject link: profile.link
    readonly property string stage: link.stage
    readonly property bool isCompared: ["comparing", "waiting", "finishing", "done"].includes(stage)
    readonly property bool isBeside: width >= Parts.cardsBeside * (1 + (Theme.textScale - 1) / 2)
    readonly property alias banner: banner
    readonly property alias card: card
    readonly property alias compare: compare
    readonly property alias kit: kit
    readonly property alias leaving: leaving

    signal relaySeesAsked()

    // A code is of no use before the relay is there; then it is shown without being asked for.
    function begin() {
        if (profile.connection.state === "online" && (stage === "" || (stage === "ended" && link.trouble === "unreachable")))
            link.showCode()
    }

    function focusStage() {
        if (stage === "comparing") // not on what decides: nobody is to confirm by accident
            digits.forceActiveFocus(Qt.OtherFocusReason)
        else if (card.again.visible)
            card.again.forceActiveFocus(Qt.OtherFocusReason)
    }

    Component.onCompleted: begin()
    Component.onDestruction: {
        link.stop()
        profile.recovery.stop()
    }
    onStageChanged: Qt.callLater(focusStage)

    Connections {
        target: root.profile.connection
        function onStateChanged() { root.begin() }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ConnectionBanner {
        id: banner
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: implicitHeight
        connection: root.profile.connection
    }

    ScrollPage {
        id: page
        anchors { left: parent.left; right: parent.right; top: banner.bottom; bottom: parent.bottom
                  leftMargin: Math.max(Theme.gapLarge, (root.width - Math.max(944, Theme.px(944))) / 2); rightMargin: anchors.leftMargin }
        topMargin: Theme.gapHuge
        bottomMargin: Theme.gapHuge
        clip: true
        focus: true
        name: qsTr("Link this device")
        gap: Theme.gapWide

        PlainText {
            text: page.name
            size: Theme.sizeDialog
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: Plain.fill(qsTr("You are signed in as @%1. On a device that you use already, open Settings, Your devices, Link a device."),
                             Plain.oneLine(root.profile.handle))
            color: Theme.muted
            size: Theme.sizeLead
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.topMargin: -Theme.gapLarge
        }

        GridLayout {
            columns: root.isBeside ? 2 : 1
            columnSpacing: Theme.gapWide
            rowSpacing: Theme.gapWide
            Layout.fillWidth: true

            CodeCard {
                id: card
                link: root.link
                isOnline: root.profile.connection.state === "online"
                isDone: root.isCompared
                visible: root.isBeside || !root.isCompared
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
            }
            StepCard {
                id: digits
                number: 2
                title: qsTr("Do both screens show this?")
                isCurrent: root.stage === "comparing"
                isDone: root.stage === "finishing" || root.stage === "done"
                visible: root.isBeside || root.isCompared
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 4

                PlainText {
                    text: root.stage === "waiting" ? qsTr("Now confirm on your other device.")
                        : root.stage === "finishing" || root.stage === "done" ? qsTr("Both have confirmed. This device is being linked …")
                        : qsTr("Six digits stand here once your other device has the code.")
                    visible: root.stage !== "comparing"
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.role: root.isCompared ? Accessible.AlertMessage : Accessible.StaticText
                }
                SixDigits {
                    digits: root.link.digits
                    visible: root.stage === "waiting"
                    Layout.fillWidth: true
                }
                LinkChoice {
                    id: compare
                    visible: root.stage === "comparing"
                    digits: root.link.digits
                    peer: Plain.fill(qsTr("This device will belong to %1"), Plain.oneLine(root.link.peerName))
                    go: qsTr("They match")
                    Layout.fillWidth: true
                    onMatched: root.link.confirm(false)
                    onDiffered: root.link.refuse()
                }
            }
        }

        KitEntry {
            id: kit
            recovery: root.profile.recovery
            isOnline: root.profile.connection.state === "online"
            Layout.fillWidth: true
        }

        StepNote {
            glyph: "lock"
            text: qsTr("Your password opens the account at the relay, not your messages: their keys are on your devices. So one of them has to let this one in.")
            Layout.fillWidth: true
        }
        StepNote {
            glyph: "device"
            text: qsTr("No other device at hand? Nothing is lost: this one goes on waiting, and you can come back at any time. If there is no other device any more, the recovery kit brings the account back; without it nobody can. What was written to lost devices stays with them.")
            Layout.fillWidth: true
        }

        PlainText {
            text: Plain.sentence(root.profile.devices.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Flow {
            spacing: Theme.gapLarge
            Layout.fillWidth: true

            TextButton {
                label: qsTr("What the relay can see")
                onClicked: root.relaySeesAsked()
            }
            TextButton {
                id: leaving
                property bool isSure: false
                label: isSure ? qsTr("Sign out of this device now") : qsTr("Sign out")
                destructive: isSure
                onClicked: {
                    if (isSure)
                        root.profile.signOut()
                    isSure = !isSure
                }
                onActiveFocusChanged: if (!activeFocus) isSure = false
            }
        }
    }
}
