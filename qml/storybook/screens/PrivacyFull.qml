// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Privacy, full
//
// What others get to see, and two who are blocked.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        contacts.blocked = [{ accountKey: "b1", name: "Bob the dredger", handle: "bob" }, { accountKey: "b2", name: "Berth Lottery", handle: "lottery" }]
        privacy.presence = "contacts"
        window.privacy.open()
    }
}
