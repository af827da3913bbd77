// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In the place of messages that are not here: on their way, or gone from the relay.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    // "asked", "elsewhere" or "expired"
    required property string kind
    readonly property string words: kind === "asked" ? qsTr("Older messages are being loaded …")
                                 : kind === "elsewhere" ? qsTr("Older messages come from your other devices.")
                                                        : qsTr("Older messages are no longer on the relay.")

    implicitHeight: Math.max(28, line.implicitHeight + Theme.gapSmall)
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    PlainText {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        text: root.words
        color: Theme.muted
        size: Theme.sizeSmall
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
