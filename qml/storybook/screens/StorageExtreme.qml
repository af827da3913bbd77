// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, extreme
//
// Names of the worst kind, and a lot of everything.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        storage.total = "1,023.9 GB"
        storage.biggest = [{ conversationKey: "x", name: worst.name, avatarKey: "x", isGroup: true, isSelf: false, picture: worst.boat, size: "1,023.9 GB", messages: 1234567 },
                                   { conversationKey: "y", name: worst.arabic, avatarKey: "y", isGroup: false, isSelf: false, picture: undefined, size: "17 kB", messages: 2 }]
        window.storage.open()
        window.storage.asking = "x"
    }
}
