// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has been written and not sent, by conversation, as long as the app runs. The database knows it a moment later;
// what it says of a conversation that is not here counts.
import QtQuick

QtObject {
    id: root

    property int revision: 0
    property var texts: ({})
    property var replies: ({})

    // The revision makes a binding look again when a draft changed.
    function of(key, revision) {
        return texts[key] || ""
    }

    function has(key, revision) {
        return texts[key] !== undefined
    }

    function keep(key, text) {
        if (texts[key] === text)
            return
        texts[key] = text
        revision += 1
    }

    // { key, author, text }, or nothing
    function replyOf(key) {
        return replies[key]
    }

    function keepReply(key, reply) {
        replies[key] = reply
    }

    function forget(key) {
        delete texts[key]
        delete replies[key]
        revision += 1
    }
}
