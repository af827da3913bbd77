// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accounts that are on this computer and not in this window, each with a way in. It looks for them when it is made; where there
// are none it takes no room.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // The list: { count, look(), open(row) }
    required property var others
    readonly property alias rows: rows

    // "@liv on relay.example:8440"; what cannot be read is known by the name of its profile alone.
    function whose(profileName, handle, relay) {
        return handle === "" ? Plain.fill(qsTr("Profile %1"), Plain.oneLine(profileName))
             : Plain.fill(qsTr("@%1 on %2"), Plain.oneLine(handle), Plain.oneLine(relay))
    }

    spacing: Theme.gapSmall
    visible: others.count > 0
    Accessible.role: Accessible.List
    Accessible.name: heading.text
    Component.onCompleted: others.look()

    PlainText {
        id: heading
        text: qsTr("On this computer, and not in this window")
        size: Theme.sizePreview
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        id: rows
        model: root.others
        RowLayout {
            id: one

            required property int index
            required property string profileName
            required property string handle
            required property string relay
            required property bool isElsewhere
            readonly property alias open: open
            readonly property string standing: isElsewhere ? "elsewhere" : "online" // as AccountWords has it: nothing to be said
            readonly property string whose: root.whose(profileName, handle, relay)

            spacing: Theme.gap
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: [whose, about.text].filter(word => word !== "").join(", ")

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true
                PlainText {
                    text: one.whose
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                PlainText {
                    id: about
                    text: AccountWords.words(one.standing)
                    visible: text !== ""
                    color: Theme.muted
                    size: Theme.sizeSmall
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            TextButton {
                id: open
                label: one.isElsewhere ? qsTr("Go there") : qsTr("Open again")
                Accessible.description: one.whose
                onClicked: root.others.open(one.index)
            }
        }
    }
}
