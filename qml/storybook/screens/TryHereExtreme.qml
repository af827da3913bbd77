// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Try it here, extreme
//
// A reason that goes on and on, in the narrowest window.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    property HarbourWords worst: HarbourWords {}

    isSignedIn: false
    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        signIn.house.answer("", worst.sentence + worst.word)
        window.account.tryHere.button.forceActiveFocus()
    }
}
