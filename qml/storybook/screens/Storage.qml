// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Storage, full
//
// What this device keeps.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.storage.open()
    }
}
