// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where one would write, in a group that one has left or was removed from.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    readonly property string words: qsTr("You are not in this group any more. What was said while you were stays here.")

    implicitHeight: Math.max(48, line.implicitHeight + 2 * Theme.gap)
    radius: Theme.radiusLarge
    color: Theme.raised
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    PlainText {
        id: line
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge; verticalCenter: parent.verticalCenter }
        text: root.words
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
