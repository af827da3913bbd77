// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, under way
//
// Room is being given back.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        storage.task = "giveBack"
        storage.share = 0.4
        window.storage.open()
    }
}
