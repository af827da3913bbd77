// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, error
//
// There was not room enough for that.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.storage.open()
        storage.error = "That needs more room on the disk for a moment than there is. Nothing was lost." // opening forgets an older one
    }
}
