// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, error
//
// The time is up: a new code, or later.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    link.isPending: true

    function arrange(window) {
        link.end("peerLeft")
        devices.error = "There is no connection to the relay just now."
    }
}
