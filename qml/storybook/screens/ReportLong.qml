// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Report, extreme
//
// The words are long, and the relay said no.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("maren")
        window.home.timelinePane.reporting.show("")
        report.words = "You will hear from me again and again. ".repeat(12)
        report.error = "Too many attempts. Please wait a moment."
    }
}
