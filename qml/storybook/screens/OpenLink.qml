// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Open a link, full
//
// Where a link leads, before anything opens it.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        window.home.timelinePane.linkStep.show("https://www.harbour.example/tides/saturday?high=08:05")
    }
}
