// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Mute, error
//
// The relay did not take it.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("maren")
        window.home.timelinePane.mute.open()
        switches.error = "There is no connection to the relay just now."
    }
}
