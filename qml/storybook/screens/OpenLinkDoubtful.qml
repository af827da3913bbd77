// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Open a link, error
//
// A link that may be there to deceive: a name before the @, a number, no encryption.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.linkStep.show("http://harbour.example@192.0.2.7/login")
    }
}
