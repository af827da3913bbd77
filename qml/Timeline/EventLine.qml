// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to the group between two messages.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string event
    property string clock: ""
    property bool current: false
    readonly property string words: EventWords.say(event)

    implicitHeight: line.implicitHeight + Theme.gapSmall

    Item {
        anchors.centerIn: line
        width: Math.min(line.width, line.contentWidth) + 2 * Theme.gap
        height: line.height + Theme.gapTiny
        FocusRing { shown: root.current; corner: Theme.radiusSmall }
    }
    PlainText {
        id: line
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.gapWide; rightMargin: Theme.gapWide; verticalCenter: parent.verticalCenter }
        text: root.clock === "" ? root.words : root.words + " · " + root.clock
        color: Theme.muted
        size: Theme.sizeSmall
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 4
        Accessible.ignored: true
    }
}
