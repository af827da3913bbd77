// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, full
//
// Every kind of row: pinned, new, mentioned, muted, asked for, typing, a draft, archived.
import QtQuick

SlipwayProfile {
    id: root

    function arrange(window) {
        conversations.fill(talks.concat(people).map(one => Object.assign({}, one, {
            pinned: one.key === "kitchen" || one.key === "ife", isRequest: one.key === "tomas", isMuted: one.key === "nan" || one.isMuted,
            archived: one.key === "bea" || one.key === "oskar", draft: one.key === "yuki" ? "I think the second quote is the better one" : ""
        })))
        presence.states = { u3: { state: "online" }, u8: { state: "online" } }
        presence.typistsOf = { slipway: ["Maren Holt", "Yuki Arai"] }
        presence.typing = ["maren", "slipway"]
        presence.revision += 1
        window.home.open("slipway")
    }
}
