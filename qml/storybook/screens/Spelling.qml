// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Spelling, full
//
// Two languages at once, and words of one's own.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.spelling.choose("en_US", true)
        desktop.spelling.choose("de_DE", true)
        desktop.spelling.inUse = ["American English (United States)", "Deutsch (Deutschland)"]
        desktop.spelling.words = ["transom", "Porchlight", "Ife"]
        window.desktop.spelling.open()
    }
}
