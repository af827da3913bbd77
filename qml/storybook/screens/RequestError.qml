// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Request, error
//
// A stranger has written, and the relay did not take the answer.
import QtQuick

HarbourProfile {
    id: root

    function messagesOf(key) {
        return key === "tomas" ? [{ text: "Hello, I am the new one on berth 12. Could I borrow your long line?", time: at(0, 10, 20) }] : []
    }
    function arrange(window) {
        conversations.fill(people.map(one => Object.assign({}, one, { isRequest: one.key === "tomas" })))
        window.home.open("tomas")
        switches.error = "There is no connection to the relay just now."
    }
}
