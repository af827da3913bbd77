// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Safety number, error
//
// The relay did not take that it was compared.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.safetyNumber.open()
        safety.error = "There is no connection to the relay just now."
    }
}
