// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Request, full
//
// A stranger has written, and a neighbour is muted.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return key === "tomas" ? [{ text: "Hello, I am the new one on berth 12. Could I borrow your long line?", time: at(0, 10, 20) }] : []
    }

    function arrange(window) {
        conversations.fill(people.map(one => Object.assign({}, one, { isRequest: one.key === "tomas", isMuted: one.key === "maren" })))
        window.home.open("tomas")
    }
}
