// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads aloud what comes into the open conversation while one looks at it: one message as its sentence, several as their number.
import QtQuick
import Porchlight.Controls

Announcer {
    id: root

    required property ListView view
    required property QtObject timeline
    required property bool watched

    property int count: 0
    // What is newer is being fetched: it has not just come.
    property bool fetches: false

    function forget() {
        count = 0
        gathering.stop()
    }

    visible: false

    function tell() {
        const row = view.itemAtIndex(0)
        if (count > 1)
            say(qsTr("%Ln new messages", "", count))
        else if (!row)
            say(qsTr("A new message"))
        else if (!row.mine)
            say(row.sentence())
        count = 0
    }

    Timer {
        id: gathering
        interval: 400
        onTriggered: root.tell()
    }
    Later {
        id: forgetting
        onDue: root.forget()
    }
    Later {
        id: looking
        onDue: root.fetches = root.timeline.hasNewer
    }
    Connections {
        target: root.timeline
        ignoreUnknownSignals: true
        function onConversationKeyChanged() { forgetting.ask() }
        function onModelReset() { forgetting.ask() }
        function onOvertaken() {
            if (root.watched && root.timeline.unreadBelow > 0)
                root.say(qsTr("%Ln new messages", "", root.timeline.unreadBelow))
        }
        function onHasNewerChanged() { looking.ask() }
        function onRowsInserted(parent, first, last) {
            if (first !== 0 || !root.watched || root.fetches)
                return
            root.count += last - first + 1
            gathering.restart()
        }
    }
}
