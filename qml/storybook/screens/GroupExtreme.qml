// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Group, extreme
//
// A thousand members with the worst of names, who all speak at once.
import QtQuick

SlipwayProfile {
    id: root

    readonly property var names: [worst.name, worst.word, worst.stacked, worst.families, worst.arabic]

    function messagesOf(key) {
        return Array.from({ length: 40 }, (_, one) => ({
            sender: names[one % 5], avatarKey: "m" + one, text: [worst.word, worst.sentence, worst.families, worst.arabic][one % 4], time: at(0, 9, one),
            event: one % 8 === 7 ? "added 99999\n0 " + names[one % 5] + "\n0 " + names[(one + 1) % 5] : "", replyKey: one % 3 === 0 ? "k" : "", replyAuthor: worst.name,
            replyText: worst.word, mentions: [[0, 9, one % 2]]
        }))
    }
    function arrange(window) {
        conversations.fill([{ key: "worst", name: worst.name, handle: "", avatarKey: "g1", isGroup: true, sender: worst.word, preview: worst.sentence, time: at(0, 9, 41), unread: 99999, mentionsMe: true }])
        group.fill(Array.from({ length: 1000 }, (_, one) => ({ key: "m" + one, name: names[one % 5], handle: worst.handle })))
        groups.pins.pins = Array.from({ length: 99 }, (_, one) => ({ messageKey: "p" + one, author: worst.name, text: worst.sentence }))
        presence.typistsOf = { worst: Array(200).fill(worst.name) }
        presence.typing = ["worst"]
        window.home.open("worst")
    }
}
