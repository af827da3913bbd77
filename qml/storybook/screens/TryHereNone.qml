// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Try it here, empty
//
// No relay came with this installation.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    isSignedIn: false
    Component.onCompleted: signIn.house.isThere = false
}
