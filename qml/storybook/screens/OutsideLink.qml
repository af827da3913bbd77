// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Opened link, full
//
// A link from a browser leads to a relay, and somebody is signed in already.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        desktop.link.open("invitation", "porchlight://relay.quay.example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA", "relay.quay.example:8440", "")
    }
}
