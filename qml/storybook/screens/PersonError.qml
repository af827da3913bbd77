// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Person, error
//
// The relay did not take a change.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        contacts.stand("maren", { isContact: true })
        window.home.open("maren")
        window.home.timelinePane.person.open()
        contacts.error = "There is no connection to the relay just now."
    }
}
