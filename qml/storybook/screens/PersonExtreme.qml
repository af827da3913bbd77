// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Person, extreme
//
// The worst that somebody can call themselves and say about themselves, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function arrange(window) {
        conversations.fill([{ key: "worst", name: worst.name, handle: worst.handle, avatarKey: "u4", picture: boat }])
        contacts.stand("worst", { isContact: true, localName: worst.stacked, about: worst.families + worst.sentence, isVerified: true })
        window.home.open("worst")
        window.home.timelinePane.person.open()
        contacts.error = worst.sentence
    }
}
