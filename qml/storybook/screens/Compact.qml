// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, narrow
//
// A narrow window: the conversation alone, with a way back.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 480

    function arrange(window) { window.home.open("ife") }
}
