// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Search, empty
//
// Nothing was found in one conversation, and older messages are not ready yet.
import QtQuick

HarbourProfile {
    search.shareIndexed: 0.43

    function arrange(window) {
        window.home.open("ife")
        window.home.search.find("ife")
        window.home.search.input.text = "submarine"
        search.conversationName = "Ife Adeyemi"
    }
}
