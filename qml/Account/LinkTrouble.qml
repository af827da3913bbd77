// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a linking has ended, read aloud at once.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property QtObject link
    readonly property string title: Plain.oneLine(LinkWords.title(link.trouble, link.words))
    readonly property string advice: LinkWords.advice(link.trouble)
    // What one has stopped oneself is no failure.
    readonly property bool isCalm: link.trouble === "stopped" || link.trouble === "timedOut"

    spacing: Theme.gapTiny
    visible: link.stage === "ended" && title !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + advice

    PlainText {
        text: root.title
        color: root.isCalm ? Theme.text : Theme.danger
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    PlainText {
        text: root.advice
        visible: text !== ""
        color: Theme.muted
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
