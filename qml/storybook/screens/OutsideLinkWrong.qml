// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Opened link, error
//
// A link from a browser that is none.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.link.open("wrong", "", "", "This is no link that Porchlight knows. Ask for it again, and copy all of it.")
    }
}
