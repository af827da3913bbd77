// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: New device, extreme
//
// The worst of handles and of names, and an error on top, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    link.isPending: true
    handle: worst.handle
    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        link.meet(worst.name)
        devices.error = worst.sentence
    }
}
