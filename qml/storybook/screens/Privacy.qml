// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Privacy, empty
//
// What others get to see, and nobody is blocked.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.privacy.open()
    }
}
