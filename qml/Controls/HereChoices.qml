// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one lets others see in one conversation, where it may differ from all the others.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // "" (as everywhere), "on" or "off"
    property string receipts: ""
    property string typing: ""
    readonly property var options: [
        { value: "", label: qsTr("As everywhere") }, { value: "on", label: qsTr("On") }, { value: "off", label: qsTr("Off") }
    ]

    signal chosen(string what, string choice)

    component Caption: PlainText {
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }

    spacing: Theme.gapSmall

    Caption { text: qsTr("Tell here what you have read") }
    Choice {
        label: qsTr("Tell here what you have read")
        value: root.receipts
        options: root.options
        Layout.fillWidth: true
        onChosen: value => root.chosen("receipts", value)
    }
    Caption { text: qsTr("Show here that you are typing") }
    Choice {
        label: qsTr("Show here that you are typing")
        value: root.typing
        options: root.options
        Layout.fillWidth: true
        onChosen: value => root.chosen("typing", value)
    }
    PlainText {
        text: qsTr("What you do not show, you do not see of others either.")
        color: Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
