// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Request, extreme
//
// A stranger with the worst of names and words, in a narrow window.
import QtQuick

HarbourProfile {
    id: root

    windowWidth: 380
    windowHeight: 720

    function messagesOf(key) {
        return [{ text: worst.word + worst.families, time: at(0, 10, 20) }]
    }
    function arrange(window) {
        conversations.fill([{ key: "worst", name: worst.name, handle: worst.handle, avatarKey: "u4", isRequest: true }])
        window.home.open("worst")
        contacts.error = worst.sentence
    }
}
