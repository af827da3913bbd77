// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, comparing, narrow
//
// The digits in a narrow window.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true
    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        link.meet("Liv Haugen (@liv) with a name that is longer than any line could ever hold")
    }
}
