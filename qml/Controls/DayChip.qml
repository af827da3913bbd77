// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The day that begins here, in the middle of the timeline.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    required property string day

    implicitHeight: Math.max(24, Theme.px(24))
    implicitWidth: words.implicitWidth + 2 * Theme.gap
    radius: height / 2
    color: Parts.chip
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line

    PlainText {
        id: words
        anchors.centerIn: parent
        text: root.day
        color: Parts.chipInk
        size: Theme.sizeSmall
        font.weight: Font.Medium
    }
}
