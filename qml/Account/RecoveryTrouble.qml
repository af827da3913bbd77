// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why the making or using of a recovery kit has ended, read aloud at once.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { stage, trouble, words, minutesToWait }
    required property QtObject recovery
    readonly property string title: Plain.oneLine(RecoveryWords.title(recovery.trouble, recovery.words))
    readonly property string advice: RecoveryWords.advice(recovery.trouble, recovery.minutesToWait)

    spacing: Theme.gapTiny
    visible: recovery.stage === "ended" && title !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + advice

    PlainText {
        text: root.title
        color: Theme.danger
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
