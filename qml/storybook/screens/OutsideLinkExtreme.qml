// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Opened link, extreme
//
// A relay with the longest of names.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        desktop.link.open("invitation", "porchlight://x.example/i/7K3M", worst.word + worst.name, "")
    }
}
