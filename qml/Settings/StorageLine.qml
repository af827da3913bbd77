// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much one thing takes, in words and as a part of all.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string label
    required property string value
    property real share: 0

    implicitHeight: Math.max(words.implicitHeight, size.implicitHeight) + Theme.gapTiny + track.height
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    PlainText {
        id: words
        anchors { left: parent.left; right: size.left; rightMargin: Theme.gap; top: parent.top }
        text: root.label
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    PlainText {
        id: size
        anchors { right: parent.right; top: parent.top }
        text: root.value
        color: Theme.muted
        size: Theme.sizePreview
        Accessible.ignored: true
    }
    Rectangle {
        id: track
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 4
        radius: 2
        color: Theme.line
        Rectangle {
            anchors.left: parent.left
            width: Math.max(parent.height, parent.width * Math.min(1, root.share))
            height: parent.height
            radius: 2
            color: Theme.action
            visible: root.share > 0
        }
    }
}
