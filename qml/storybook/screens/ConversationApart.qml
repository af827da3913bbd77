// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, in a window of its own
//
// What is left in the window it was in; the other window lies beside it, and what is in that has a sheet.
import QtQuick

HarbourProfile {
    function arrange(window) {
        window.home.open("tomas")
        window.home.openApart("maren")
    }
}
