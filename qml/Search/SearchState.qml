// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a search stands, in one sentence. What takes long is said, what is there at once is not.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

PlainText {
    id: root

    required property QtObject search
    readonly property bool isBusy: search.isBusy
    property bool isSlow: false
    readonly property int shareShown: Math.floor(search.shareIndexed * 100)

    function sentence() {
        if (search.hasFailed)
            return qsTr("The messages on this computer could not be searched. Please try again.")
        if (!search.isAsked)
            return qsTr("Any part of a word, in any language. Words in quotes are looked for as they stand.")
        if (search.isBusy)
            return isSlow ? qsTr("Looking …") : ""
        const found = search.hasMore ? qsTr("The newest %Ln", "messages found", search.count) : qsTr("%Ln found", "messages", search.count)
        const rest = search.shareIndexed < 1 ? " " + Plain.fill(qsTr("Older messages are still being made ready: %1 %."), shareShown) : ""
        return (search.count === 0 ? qsTr("Nothing was found.") : found) + rest
    }

    onIsBusyChanged: if (!isBusy) isSlow = false
    text: sentence()
    color: search.hasFailed ? Theme.danger : Theme.muted
    size: Theme.sizeSmall
    wrapMode: Text.Wrap
    Accessible.role: search.hasFailed ? Accessible.AlertMessage : Accessible.StaticText

    Timer {
        interval: 250
        running: root.isBusy
        onTriggered: root.isSlow = true
    }
}
