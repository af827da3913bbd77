// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, extreme
//
// Words of the worst kind, from somebody with the worst of names, and 16 KB of them at once.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return [
            { text: worst.body, time: at(1, 9, 0) },
            { text: worst.word, time: at(0, 9, 1), reactions: Array.from({ length: 20 }, (_, sign) => ({ emoji: ["👨‍👩‍👧‍👦", "🏳️‍🌈"][sign % 2], count: 99999, mine: sign === 0 })) },
            { text: worst.families, mine: true, time: at(0, 9, 2), status: "read" },
            { text: worst.stacked, mine: true, time: at(0, 9, 20), status: "failed", failure: worst.sentence },
            { text: worst.name, time: at(0, 9, 40), edited: true, replyKey: "k", replyAuthor: worst.name, replyText: worst.sentence },
            { text: worst.arabic, mine: true, time: at(0, 9, 41), status: "sending" }
        ]
    }
    function arrange(window) {
        conversations.fill([{ key: "worst", name: worst.name, handle: worst.handle, avatarKey: "u4", preview: worst.sentence, time: at(0, 9, 41), unread: 99999 }])
        window.home.open("worst")
        window.home.timelinePane.composer.input.text = worst.body
        timeline.unreadBelow = 99999
    }
}
