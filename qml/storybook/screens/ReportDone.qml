// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Report, done
//
// It was sent.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("maren")
        window.home.timelinePane.reporting.show("")
        report.send("I do not own a boat.")
    }
}
