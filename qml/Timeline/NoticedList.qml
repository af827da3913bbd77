// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For who looks closely: all that the encryption has noticed in a conversation, and what it has refused.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    // { history: [{ kind, time, detail }], troubles: { forged, … } or nothing }
    required property QtObject notice
    required property string person
    readonly property var counted: [
        { count: notice.troubles.forged, words: qsTr("Not sealed by the device that they are said to be of: %1") },
        { count: notice.troubles.misplaced, words: qsTr("Of a device that may not write here, or not at that place: %1") },
        { count: notice.troubles.outdated, words: qsTr("Sealed with a key that was replaced before: %1") },
        { count: notice.troubles.differing, words: qsTr("Read, but counted otherwise than its device's others: %1") },
        { count: notice.troubles.items, words: qsTr("Keys and requests that were not for this device, or not of that one: %1") }
    ].filter(one => one.count > 0)
    readonly property alias noticed: noticed
    readonly property alias refused: refused

    spacing: Theme.gapSmall
    visible: notice.history.length > 0 || counted.length > 0

    PlainText {
        text: qsTr("What the encryption has noticed here")
        size: Theme.sizeSmall
        color: Theme.muted
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }
    Repeater {
        id: noticed
        model: root.notice.history
        PlainText {
            required property var modelData
            text: [NoticeWords.title(modelData.kind, root.person), Moments.exact(modelData.time),
                   NoticeWords.number(modelData.kind, modelData.detail)].filter(words => words !== "").join(" · ")
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Repeater {
        id: refused
        model: root.counted
        PlainText {
            required property var modelData
            text: Plain.fill(modelData.words, Number(modelData.count).toLocaleString(Moments.language, "f", 0))
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
