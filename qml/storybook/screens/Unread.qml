// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, unread
//
// New messages below the perforation.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) { window.home.open("maren") }
}
