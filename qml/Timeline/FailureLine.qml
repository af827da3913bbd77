// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Under a message that the relay finally refused: the way to be rid of it, and why. The words stand last: above the end
// of the line hangs the way to the newest message.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

RowLayout {
    id: root

    required property string reason

    signal removeAsked()

    spacing: Theme.gapSmall

    Item { Layout.fillWidth: true }
    TextButton {
        label: qsTr("Remove")
        fontSize: Theme.sizeSmall
        onClicked: root.removeAsked()
    }
    PlainText {
        text: root.reason === "" ? qsTr("Not sent.") : Plain.sentence(root.reason)
        color: Theme.danger
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignRight
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        Layout.minimumWidth: Math.min(implicitWidth, Theme.px(56)) // more than that hangs over
    }
}
