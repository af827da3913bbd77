// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Above the words in the composer: what they answer, or that they are new words for an old message.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    // "", "reply" or "edit"
    required property string mode
    required property string author
    required property string words

    signal cancelled()

    implicitHeight: visible ? quote.implicitHeight + Theme.gapSmall : 0
    visible: mode !== ""

    Icon {
        id: glyph
        anchors { left: parent.left; leftMargin: Theme.gapLarge; verticalCenter: quote.verticalCenter }
        name: root.mode === "edit" ? "edit" : "reply"
        color: Theme.action
        mirrorInRtl: true
    }
    QuoteBlock {
        id: quote
        anchors { left: glyph.right; right: cancel.left; top: parent.top; topMargin: Theme.gapTiny; leftMargin: Theme.gapTiny }
        plain: true
        author: root.mode === "edit" ? qsTr("Editing") : Plain.fill(qsTr("Replying to %1"), Plain.oneLine(root.author))
        words: root.words
        Accessible.role: Accessible.StaticText
        Accessible.name: author + ": " + Plain.oneLine(words)
    }
    IconButton {
        id: cancel
        anchors { right: parent.right; rightMargin: Theme.gapTiny; verticalCenter: quote.verticalCenter }
        glyph: "close"
        label: root.mode === "edit" ? qsTr("Stop editing") : qsTr("Do not reply")
        onClicked: root.cancelled()
    }
    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.gap; rightMargin: Theme.gap }
        height: 1
        color: Theme.line
    }
}
