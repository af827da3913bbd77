// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Above the oldest message: that there is nothing before it, where that is so.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property QtObject timeline
    required property bool isEmpty

    height: words.visible ? words.height + 2 * Theme.gapWide : Theme.gapWide

    PlainText {
        id: words
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.gapTiny }
        visible: root.timeline.beginsHere
        text: !root.isEmpty ? qsTr("This is where your conversation begins.")
            : root.timeline.isSelf ? qsTr("Notes to yourself, on all your devices.") : qsTr("Nothing here yet. Say hello.")
        color: Theme.muted
        size: Theme.sizeSmall
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
