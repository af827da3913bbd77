// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Cut off, full
//
// The relay does not know this device any more, and what is here is being read.
import QtQuick

HarbourProfile {
    id: root

    isSignedIn: false
    isSignedOut: true

    function arrange(window) {
        signIn.error = "Sign in again."
        window.place.despite = "read"
        window.home.open("ife")
    }
}
