// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, empty
//
// Nothing was said yet.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        storage.total = "96 kB"
        storage.unused = ""
        storage.biggest = []
        storage.parts = storage.parts.map(part => ({ key: part.key, size: "12 kB", share: 0.2 }))
        window.storage.open()
    }
}
