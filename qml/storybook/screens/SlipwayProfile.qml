// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A day with groups: what the pages about them show.
import QtQuick

HarbourProfile {
    id: root

    readonly property var crew: [
        { key: "11a7", name: "Liv Haugen", handle: "liv", isMe: true, isAdmin: true },
        { key: "u2", name: "Tomás Reyes", handle: "tomas", isAdmin: true, isVerified: true, picture: boat },
        { key: "u4", name: "Bea Lindqvist", handle: "bea.l", isVerified: true },
        { key: "u3", name: "Ife Adeyemi", handle: "ife" },
        { key: "u7", name: "Jonas Wilde", handle: "jonas" },
        { key: "u8", name: "Maren Holt", handle: "maren" },
        { key: "u1", name: "Nan", handle: "nan" },
        { key: "u6", name: "Priya Raman", handle: "priya" },
        { key: "u0", name: "Yuki Arai", handle: "yuki" },
        { key: "ua", name: "", handle: "somebody.with-a-handle-of-32-sign" }
    ]
    readonly property var talks: [
        { key: "kitchen", name: "Kitchen table", handle: "", avatarKey: "g1", isGroup: true, sender: "Nan", preview: "Bring the big pot, the blue one", time: at(0, 10, 52), unread: 3, mentionsMe: true, isMuted: true },
        { key: "slipway", name: "Slipway crew", handle: "", avatarKey: "g2", isGroup: true, sender: "Tomás Reyes", preview: "Read it twice. Tide table for Saturday is in", time: at(0, 10, 41) },
        { key: "allotment", name: "Allotment 14", handle: "", avatarKey: "g3", isGroup: true, event: "added\n0 Bea\n1 Liv\n0 Oskar", preview: "x", time: at(1, 9, 0) }
    ]

    function messagesOf(key) {
        if (key !== "slipway")
            return []
        return [
            { event: "created\n0 Tomás Reyes", time: at(0, 9, 2) },
            { event: "added 12\n0 Tomás Reyes\n1 Liv Haugen\n0 Priya Raman\n0 Jonas Wilde\n0 Maren Holt\n0 Yuki Arai", time: at(0, 9, 3) },
            { event: "look\n0 Tomás Reyes", time: at(0, 9, 4) },
            { sender: "Tomás Reyes", avatarKey: "u2", picture: boat, text: "Launch is Saturday 07:40, high water 08:05. We need eight people on the lines and someone patient on the radio.", time: at(0, 10, 12),
              reactions: [{ emoji: "🙋", count: 8, mine: true }, { emoji: "⚓", count: 4 }] },
            { sender: "Priya Raman", avatarKey: "u6", text: "Radio is mine. I have the patience and the thermos.", time: at(0, 10, 16), replyKey: "m4", replyAuthor: "Tomás Reyes",
              replyText: "Launch is Saturday 07:40, high water 08:05. We need eight people" },
            { sender: "Priya Raman", avatarKey: "u6", text: "@Jonas Wilde, can you take the bow line? And @Liv Haugen the checklist.", time: at(0, 10, 17), mentions: [[0, 12, 0], [45, 11, 1]] },
            { sender: "Jonas Wilde", avatarKey: "u7", text: "Gladly. Bow line it is 👍🏽", time: at(0, 10, 18) },
            { mine: true, text: "Cradle is greased. Please read the last page before Friday, @Maren Holt.", time: at(0, 10, 26), status: "delivered", mentions: [[60, 11, 0]] },
            { event: "joined\n0 Bea Lindqvist", time: at(0, 10, 30) },
            { event: "promoted\n0 Tomás Reyes\n1 Liv Haugen", time: at(0, 10, 31) },
            { event: "left\n0 Oskar", time: at(0, 10, 35) },
            { sender: "Tomás Reyes", avatarKey: "u2", text: "Read it twice. Tide table for Saturday is in, pinned above.", time: at(0, 10, 41) }
        ]
    }

    Component.onCompleted: {
        conversations.fill(talks.concat(people))
        group.fill(crew)
        group.people.fill(people.filter(person => !person.isSelf).map(person => ({ key: person.avatarKey, name: person.name, handle: person.handle })))
        groupMaker.people.fill(people.filter(person => !person.isSelf).map(person => ({ key: person.avatarKey, name: person.name, handle: person.handle })))
    }
}
