// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Try it here, error
//
// The relay on this computer does not start.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false

    function arrange(window) {
        signIn.house.answer("", "The relay on this computer did not start: its folder cannot be written. Make room for it, or ask somebody for an invitation.")
    }
}
