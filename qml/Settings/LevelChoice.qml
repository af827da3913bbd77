// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one conversation may tell of on this device.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { revision, levelOf(key, revision), setLevel(key, level) }
    required property QtObject settings
    required property string conversationKey
    // Where there are only two, nobody is spoken of.
    required property bool isGroup
    readonly property alias choice: choice

    spacing: Theme.gapSmall

    Caption {
        text: qsTr("Notifications on this device")
        Layout.bottomMargin: 0
    }
    Choice {
        id: choice
        label: qsTr("Notifications on this device")
        value: root.settings.levelOf(root.conversationKey, root.settings.revision)
        options: [{ value: "all", label: qsTr("All") }, { value: "mentions", label: qsTr("Mentions") }, { value: "nothing", label: qsTr("Nothing") }]
                 .filter(option => root.isGroup || option.value !== "mentions")
        Layout.fillWidth: true
        onChosen: value => root.settings.setLevel(root.conversationKey, value)
    }
}
