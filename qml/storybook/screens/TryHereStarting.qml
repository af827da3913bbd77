// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Try it here, waiting
//
// The relay on this computer is getting ready.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        window.account.tryHere.button.clicked()
    }
}
