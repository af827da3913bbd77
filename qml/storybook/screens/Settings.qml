// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Settings, full
//
// Name, light, text size, motion.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        face.picture = boat
        face.about = "Boats, soup, and one lamp too many"
        window.home.open("ife")
        window.settings.open()
    }
}
