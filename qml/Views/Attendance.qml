// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is there is told of what can be seen: the open conversation, those in windows of their own, and the rows of the list.
import QtQuick

Item {
    id: root

    required property QtObject profile
    // Of the conversations; its rows count while it can be seen.
    required property ListView list
    property bool readOnly: false

    visible: false

    Timer {
        id: looking
        interval: 300
        running: true
        onTriggered: {
            const open = root.profile.timeline.conversationKey
            const keys = (open !== "" ? [open] : []).concat(root.profile.windows.keys)
            for (const key of root.list.visible ? root.list.keysInView() : []) {
                if (!keys.includes(key))
                    keys.push(key)
            }
            root.profile.presence.watch(root.readOnly ? [] : keys)
        }
    }
    Connections {
        target: root.profile.timeline
        function onConversationKeyChanged() { looking.start() }
    }
    Connections {
        target: root.profile.windows
        function onCountChanged() { looking.start() }
    }
    Connections {
        target: root.list
        function onContentYChanged() { looking.start() }
        function onHeightChanged() { looking.start() }
        function onCountChanged() { looking.start() }
    }
}
