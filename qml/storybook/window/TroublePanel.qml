// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page on the stage utters: errors that keep it from loading, and warnings. Quiet when all is well.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    required property QtObject bench
    readonly property bool isWell: bench.troubles.length === 0

    implicitHeight: words.implicitHeight + 2 * Theme.gap
    color: isWell ? Theme.list : Theme.lampSoft

    Flickable {
        anchors { fill: parent; margins: Theme.gap }
        clip: true
        contentHeight: words.implicitHeight

        TextEdit {
            id: words
            width: parent.width
            readOnly: true
            selectByMouse: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: root.isWell ? Theme.muted : Theme.noticeText
            font.pixelSize: Theme.sizeSmall
            text: root.isWell ? root.bench.current === "" ? "Choose a page." : "No warnings. Shown " + root.bench.reloadMs + " ms after the change."
                              : root.bench.troubles.join("\n")
            Accessible.name: "Warnings"
        }
    }
}
