// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A full and ordinary day: what most pages show.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    // Of the worst kind, for pages that are extreme
    readonly property HarbourWords worst: HarbourWords {}
    readonly property var boat: worst.boat
    readonly property var people: [
        { key: "ife", name: "Ife Adeyemi", handle: "ife", avatarKey: "u3", isVerified: true, preview: "Will do. First coat is on, it's going glassy already ✨", time: at(0, 10, 48) },
        { key: "maren", name: "Maren Holt", handle: "maren", avatarKey: "u8", isVerified: true, picture: boat, preview: "The harbour office has moved us to berth 14, bring the long line", time: at(0, 10, 41), unread: 3 },
        { key: "tomas", name: "Tomás Reyes", handle: "tomas", avatarKey: "u2", preview: "Tide table for Saturday: high water 08:05", time: at(0, 10, 20), unread: 12 },
        { key: "dad", name: "Dad", handle: "haugen.sr", avatarKey: "u9", isVerified: true, preview: "The ladder is behind the shed", time: at(0, 9, 57), status: "delivered" },
        { key: "yuki", name: "Yuki Arai", handle: "yuki", avatarKey: "u0", preview: "Second quote came in, it is a little lower", time: at(0, 9, 31) },
        { key: "self", name: "Notes", handle: "liv", avatarKey: "11a7", isSelf: true, preview: "Varnish, brushes 40 mm, masking tape", time: at(1, 18, 2), status: "read" },
        { key: "priya", name: "Priya Raman", handle: "priya", avatarKey: "u6", preview: "I left the key with your neighbour", time: at(1, 17, 15), status: "sent" },
        { key: "jonas", name: "Jonas Wilde", handle: "jonas", avatarKey: "u7", preview: "Perfect, see you at eight then", time: at(3, 9, 0), status: "read" },
        { key: "nan", name: "Nan", handle: "nan", avatarKey: "u1", preview: "Sleep well love 🌙", time: at(4, 21, 44) },
        { key: "bea", name: "Bea Lindqvist", handle: "bea.l", avatarKey: "u4", preview: "Water is off until Tuesday", time: at(12, 8, 30) },
        { key: "oskar", name: "Oskar", handle: "oskar", avatarKey: "u5", preview: "", time: new Date(NaN) }
    ]

    function messagesOf(key) {
        if (key === "ife")
            return [
                { text: "Morning! Is the paint shop open on Wednesdays?", mine: true, time: at(1, 17, 2), status: "read" },
                { text: "Until six. I'll go.", time: at(1, 17, 9) },
                { text: "Varnish is here. Two tins are dented but sealed, so I signed for them.", time: at(0, 10, 30) },
                { text: "Do you want me to start on the transom or wait for you?", time: at(0, 10, 31) },
                { text: "Start, please. I'm stuck at the chandlery until eleven.", mine: true, time: at(0, 10, 33), status: "read" },
                { text: "Two thin coats, and leave the name board for Yuki.", mine: true, time: at(0, 10, 34), status: "read" },
                { text: "Last night, from the jetty: the whole bay was flat as glass, and somebody had left the lamp on at the boathouse. I stood there for half an hour and forgot what I had come for.", time: at(0, 10, 39) },
                { text: "I'll ring the supplier about those tins. Keep them closed until then?", mine: true, time: at(0, 10, 46), status: "delivered" },
                { text: "Will do. First coat is on, it's going glassy already ✨", time: at(0, 10, 48) }
            ]
        if (key === "maren")
            return [
                { text: "Are you coming on Saturday?", time: at(1, 21, 10) },
                { text: "Yes. Where do we meet?", mine: true, time: at(1, 21, 14), status: "read" },
                { text: "Listened. Yes to the soup, no to the ladder. Wait for me before you climb.", mine: true, time: at(0, 10, 4), status: "read" },
                { text: "I can be there by four.", mine: true, time: at(0, 10, 5), status: "read" },
                { text: "Good", time: at(0, 10, 38) },
                { text: "Change of plan, they are dredging on our side", time: at(0, 10, 40) },
                { text: "The harbour office has moved us to berth 14, bring the long line", time: at(0, 10, 41) }
            ]
        return []
    }

    Component.onCompleted: conversations.fill(people)
}
