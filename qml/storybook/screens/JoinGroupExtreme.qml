// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Join group, extreme
//
// A link of a relay with the longest of names, which is not one's own.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        window.finder.open()
        window.finder.input.text = "porchlight://" + worst.word + ".example:8440/g/2f7a91c08b3d44e5a1720c9be5d0f3aa#kq3VYb0o1uX9mQ2Rr8sT4wZ6yA7cD5eF1gH3iJ5kL7"
        joining.isOurs = false
        joining.error = worst.sentence
    }
}
