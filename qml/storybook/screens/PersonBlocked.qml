// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Person, blocked
//
// Somebody whom one has blocked, with a name as long as one may be; and the relay did not take a change.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        conversations.fill(root.people.map(one => one.key === "tomas" ? Object.assign({}, one, { name: "Wwwwwwwww ".repeat(6), handle: "w".repeat(32) }) : one))
        contacts.stand("tomas", { isBlocked: true, localName: "" })
        window.home.open("tomas")
        window.home.timelinePane.person.open()
        contacts.error = "There is no connection to the relay just now."
    }
}
