// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first step on the device that is to be linked: its code, for a camera and to be typed, for as long as it is good.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

StepCard {
    id: root

    // { stage, trouble, words, code, squares, secondsLeft, showCode() }
    required property QtObject link
    property bool isOnline: true
    readonly property bool isShown: link.stage === "code"
    readonly property alias again: again
    readonly property alias code: code

    function clock(seconds) {
        const rest = seconds % 60
        return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest
    }

    number: 1
    title: qsTr("Enter this code on your other device")
    isCurrent: !isDone

    LinkTrouble {
        link: root.link
        Layout.fillWidth: true
    }
    PrimaryButton {
        id: again
        label: qsTr("Show a new code")
        visible: root.link.stage === "ended" || (root.link.stage === "" && root.isOnline)
        Layout.fillWidth: true
        onClicked: root.link.showCode()
    }
    PlainText {
        text: root.isDone ? qsTr("It has answered.") : root.link.stage === "asked" ? qsTr("Making a code …")
                          : qsTr("The code is shown once the relay is reached.")
        visible: !root.isShown && !again.visible
        color: Theme.muted
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    QrPicture {
        squares: root.link.squares
        ink: Theme.codeInk
        paper: Theme.codePaper
        visible: root.isShown && squares !== ""
        implicitWidth: Parts.codeSide
        implicitHeight: Parts.codeSide
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The same code for a camera")
    }
    PlainText {
        text: qsTr("or type these 42 characters")
        visible: root.isShown
        color: Theme.muted
        size: Theme.sizePreview
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    CodeGrid {
        id: code
        code: root.link.code
        visible: root.isShown
        Layout.fillWidth: true
    }
    RowLayout {
        visible: root.isShown
        spacing: Theme.gap
        Layout.fillWidth: true

        PlainText {
            text: Plain.fill(qsTr("Waiting for your other device · good for %1"), root.clock(root.link.secondsLeft))
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            // Nobody wants to hear the seconds.
            Accessible.name: qsTr("Waiting for your other device. The code is good for five minutes.")
        }
        TextButton {
            label: qsTr("Copy")
            onClicked: {
                clipboard.text = root.link.code
                clipboard.selectAll()
                clipboard.copy()
                clipboard.text = ""
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
