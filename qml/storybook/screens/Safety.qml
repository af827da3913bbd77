// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Safety number, full
//
// The safety number with somebody, not compared yet.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.safetyNumber.open()
    }
}
