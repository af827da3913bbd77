// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, another relay
//
// What answers is not the relay that was joined: why, and the one way on, which is a new invitation link.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        connection.reason = "This is not the relay you joined. What answers there has another key: somebody may be in "
            + "between, or the relay was set up anew. Nothing was sent."
        connection.state = "stranger"
        window.home.open("maren")
    }
}
