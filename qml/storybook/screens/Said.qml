// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, what was said
//
// What happens to messages: edited, answered, reacted to, deleted; an answer half written; one conversation pinned.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return [
            { key: "tins", text: "Varnish is here. Two tins are dented but sealed, so I signed for them.", time: at(0, 10, 30),
              reactions: [{ emoji: "🧡", count: 1, mine: true }, { emoji: "⛵", count: 2, mine: false }] },
            { text: "Do you want me to start on the transom or wait for you?", time: at(0, 10, 31) },
            { text: "Start, please. I'm stuck at the chandlery until twelve.", mine: true, edited: true, time: at(0, 10, 33), status: "read" },
            { text: "", mine: true, deleted: true, time: at(0, 10, 34), status: "read" },
            { text: "I'll ring the supplier about those. Keep the tins closed until then?", mine: true, time: at(0, 10, 46), status: "delivered",
              replyKey: "tins", replyAuthor: "Ife Adeyemi", replyText: "Two tins are dented but sealed, so I signed for them.",
              reactions: [{ emoji: "👍", count: 1, mine: false }] },
            { text: "That was about the brushes", time: at(0, 10, 47), replyKey: "gone", replyAuthor: "You", replyText: "" },
            { key: "last", text: "Will do. First coat is on, it's going glassy already ✨", time: at(0, 10, 48) }
        ]
    }

    function arrange(window) {
        conversations.setProperty(0, "pinned", true)
        conversations.setProperty(9, "archived", true)
        conversations.setProperty(10, "archived", true)
        window.home.open("ife")
        window.home.timelinePane.composer.reply("last")
        window.home.timelinePane.composer.input.text = "Save me the last corner, I want to see"
    }
}
