// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message answers: a bar, who wrote it, and its beginning in one line. Pressed, it asks to be shown.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    required property string author
    // Empty: what is answered was deleted
    required property string words
    property bool gone: words === ""
    property bool plain: false

    signal asked()

    implicitWidth: Math.max(name.implicitWidth, line.implicitWidth) + bar.width + 3 * Theme.gapSmall
    implicitHeight: name.implicitHeight + line.implicitHeight + 2 * Theme.gapTiny + Theme.gapTiny
    radius: Theme.radiusSmall
    color: plain ? "transparent" : Parts.quote

    Rectangle {
        id: bar
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; leftMargin: Theme.gapSmall; topMargin: Theme.gapTiny; bottomMargin: Theme.gapTiny }
        width: 3
        radius: 1
        color: Theme.action
    }
    PlainText {
        id: name
        anchors { left: bar.right; right: parent.right; top: parent.top; leftMargin: Theme.gapSmall; rightMargin: Theme.gapSmall; topMargin: Theme.gapTiny }
        text: Plain.oneLine(root.author)
        color: Theme.action
        size: Theme.sizeSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    PlainText {
        id: line
        anchors { left: name.left; right: name.right; top: name.bottom; topMargin: 2 }
        text: root.gone ? qsTr("Message deleted") : Plain.oneLine(root.words)
        color: Parts.quoteInk
        size: Theme.sizePreview
        font.italic: root.gone
        Accessible.ignored: true
    }
    MouseArea {
        anchors.fill: parent
        enabled: !root.plain
        cursorShape: Qt.PointingHandCursor
        onClicked: root.asked()
    }
}
