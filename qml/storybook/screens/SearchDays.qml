// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Search, from one day to another
//
// A time of one's own.
import QtQuick

Search {
    wanted: "tide"

    function arrange(window) {
        window.home.search.find("")
        window.home.search.input.text = wanted
        window.home.search.ask("period")
        window.home.search.pick("days", "")
    }
}
