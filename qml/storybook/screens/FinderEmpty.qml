// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Finder, empty
//
// Nobody is known yet.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    function arrange(window) {
        window.finder.open()
    }
}
