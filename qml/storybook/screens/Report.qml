// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Report, full
//
// A message is about to be shown to whoever runs the relay.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("maren")
        report.words = "x"
        window.home.timelinePane.reporting.show("")
    }
}
