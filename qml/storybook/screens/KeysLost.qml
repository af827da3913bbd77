// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Cut off, keys lost
//
// This device has lost its keys; a narrow window.
import QtQuick
import "../fakes"

FakeProfile {
    id: root

    windowWidth: 380
    windowHeight: 720
    link.cutOff: "keysLost"
}
