// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, comparing
//
// A device that waits to be linked; the other one has answered.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true

    function arrange(window) {
        link.meet("Liv Haugen (@liv)")
    }
}
