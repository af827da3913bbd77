// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Search, error
//
// The disk does not give the messages back.
import QtQuick

HarbourProfile {
    search.hasFailed: true

    function arrange(window) {
        window.home.open("ife")
        window.home.search.find("")
        window.home.search.input.text = "tide"
    }
}
