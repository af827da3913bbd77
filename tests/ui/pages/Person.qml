// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom the open conversation is with, among one's contacts and renamed.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        contacts.stand("maren", { isContact: true, localName: "Maren (harbour)" })
        window.home.open("maren")
        window.home.timelinePane.person.open()
    }
}
