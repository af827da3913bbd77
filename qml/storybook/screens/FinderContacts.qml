// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Finder, full
//
// One looks for somebody among one's contacts.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        const rows = []
        for (const one of root.people) {
            if (!one.isSelf)
                rows.push({ conversationKey: one.key, accountKey: one.avatarKey, name: one.key === "nan" ? "Nan ".repeat(15) : one.name, handle: one.handle, picture: one.picture === undefined ? "" : one.picture, isVerified: one.isVerified === true })
        }
        contacts.fill(rows)
        window.finder.open()
    }
}
