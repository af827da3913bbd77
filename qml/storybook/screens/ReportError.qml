// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Report, error
//
// The relay did not take it.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("maren")
        window.home.timelinePane.reporting.show("")
        window.home.timelinePane.reporting.reason.text = "I do not own a boat."
        report.error = "There is no connection to the relay just now."
    }
}
