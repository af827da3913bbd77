// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New group, empty
//
// Nobody is known yet, and nothing is named.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    function arrange(window) {
        window.newGroup.open()
    }
}
