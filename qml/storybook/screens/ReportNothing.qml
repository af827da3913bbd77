// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Report, empty
//
// There is nothing that this device could prove.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("oskar")
        report.canProve = false
        window.home.timelinePane.reporting.show("")
    }
}
