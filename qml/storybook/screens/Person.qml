// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Person, full
//
// Whom the open conversation is with, among one's contacts and renamed, with a picture, verified, and with no receipts here.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        contacts.stand("maren", { isContact: true, localName: "Maren (harbour)", about: "Berth 14. On channel 12 until six, then in the kitchen.", isVerified: true, receipts: "off" })
        window.home.open("maren")
        timeline.picture = boat
        window.home.timelinePane.person.open()
    }
}
