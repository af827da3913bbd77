// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Lock, empty
//
// There is no lock yet.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.desktop.lock.open()
    }
}
