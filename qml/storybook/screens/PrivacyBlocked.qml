// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Privacy, extreme
//
// Many are blocked, with long names, and something did not work.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        const rows = []
        for (let i = 0; i < 12; ++i)
            rows.push({ accountKey: "b" + i, name: i % 3 === 0 ? "Somebody with a rather long name ".repeat(2) : "Bob " + i, handle: "bob" + i })
        contacts.blocked = rows
        privacy.receipts = false
        privacy.presence = "nobody"
        window.privacy.open()
        privacy.error = "The relay does not answer."
    }
}
