// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Under a message that the relay finally refused: why, and the way to be rid of it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

RowLayout {
    id: root

    required property string reason

    signal removeAsked()

    spacing: Theme.gapSmall

    PlainText {
        text: root.reason === "" ? qsTr("Not sent.") : Plain.sentence(root.reason)
        color: Theme.danger
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignRight
        Layout.fillWidth: true
    }
    TextButton {
        label: qsTr("Remove")
        fontSize: Theme.sizeSmall
        onClicked: root.removeAsked()
    }
}
