// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Settings, empty
//
// No name, no picture, no word about oneself.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    displayName: ""

    function arrange(window) {
        window.settings.open()
    }
}
