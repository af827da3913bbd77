// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the conversation says of itself between two messages: the safety number has changed, a message may be missing.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string names
    required property string person
    readonly property string words: NoticeWords.lines(names, Plain.oneLine(person))

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
        maximumLineCount: 4
        Accessible.ignored: true
    }
}
