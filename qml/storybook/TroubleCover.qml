// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keeps a page from loading, over the last state of it that loaded. Goes when the file is right again.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    property string words: ""

    anchors.fill: parent
    z: 1000000
    color: Theme.scrim

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.gapWide }
        height: Math.min(parent.height - 2 * Theme.gapWide, text.implicitHeight + 2 * Theme.gapLarge)
        radius: Theme.radius
        color: Theme.raised
        border { width: 2; color: Theme.danger }

        Flickable {
            anchors { fill: parent; margins: Theme.gapLarge }
            clip: true
            contentHeight: text.implicitHeight

            TextEdit {
                id: text
                width: parent.width
                readOnly: true
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                color: Theme.text
                font { family: "monospace"; pixelSize: Theme.sizePreview }
                text: root.words
                Accessible.name: "What does not load"
            }
        }
    }
}
