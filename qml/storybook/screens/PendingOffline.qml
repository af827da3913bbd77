// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, offline
//
// A device that waits to be linked, and cannot reach the relay.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true

    function arrange(window) {
        window.pending.banner.patienceMs = 0
        link.stop()
        connection.reason = "The relay does not answer."
        connection.state = "offline"
    }
}
