// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, what goes
//
// Before a conversation is cleared: what goes, and what does not.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.storage.open()
        window.storage.asking = "maren"
    }
}
