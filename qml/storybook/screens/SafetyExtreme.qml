// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Safety number, extreme
//
// The number of somebody with the worst of names and ninety-nine devices, in the narrowest window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 360
    windowHeight: 480

    function arrange(window) {
        conversations.fill([{ key: "worst", name: worst.name, handle: worst.handle, avatarKey: "u4", isVerified: true }])
        window.home.open("worst")
        window.home.timelinePane.safetyNumber.open()
        safety.devices = 99
        safety.verified = "yes"
        safety.error = worst.sentence
    }
}
