// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A word beside the pointer, after it has rested a moment.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.ToolTip {
    id: root

    property bool shown: false

    y: parent ? parent.height + Theme.gapTiny : 0
    x: parent ? (parent.width - width) / 2 : 0
    margins: Theme.gapSmall
    padding: Theme.gapSmall
    delay: 600
    visible: shown && text !== ""
    closePolicy: T.Popup.NoAutoClose
    implicitWidth: words.implicitWidth + 2 * padding
    implicitHeight: words.implicitHeight + 2 * padding

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.raised
        border.color: Theme.line
    }

    contentItem: Text {
        id: words
        textFormat: Text.PlainText
        text: root.text
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.sizeSmall
    }
}
