// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Spelling, empty
//
// No dictionary on this computer.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.spelling.dictionaries = []
        window.desktop.spelling.open()
    }
}
