// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of one's own devices beside a message: when it was there last, and how far it has come in the conversation.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

RowLayout {
    id: root

    required property string name
    required property bool isThis
    required property bool isConnected
    required property date seen
    required property double cursor
    // The number of the message; 0: it has none yet
    property double sequence: 0

    readonly property string shownName: Plain.oneLine(name) !== "" ? Plain.oneLine(name) : qsTr("A device without a name")
    readonly property string contact: isThis ? qsTr("This device")
                                    : isConnected ? qsTr("Connected now")
                                    : Moments.brief(seen) === "" ? qsTr("Never seen") : Plain.fill(qsTr("Last seen %1"), Moments.brief(seen))
    readonly property string progress: sequence > 0 && cursor >= sequence ? qsTr("has this message")
                                     : cursor > 0 ? Plain.fill(qsTr("has this conversation up to number %1"), Number(cursor).toLocaleString(Moments.language, "f", 0))
                                     : qsTr("has nothing of this conversation yet")

    spacing: Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: [shownName, contact, progress].join(", ")

    Icon {
        name: "device"
        color: root.isThis || root.isConnected ? Theme.lampText : Theme.muted
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        PlainText {
            text: root.shownName
            font.weight: Font.Medium
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        PlainText {
            text: root.contact + " · " + root.progress
            color: Theme.muted
            size: Theme.sizeSmall
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
