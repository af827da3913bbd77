// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, offered
//
// Files and a picture were put beside a message: they are shown, and not sent.
import QtQuick
import "../fakes"

Said {
    id: root

    property FakeOffers offers: FakeOffers {}

    function arrange(window) {
        offers.put("lighthouse.jpg", "picture", 3480000)
        offers.put("tins-received.pdf", "file", 482133)
        offers.put("Harbour", "folder", -1)
        window.home.open("ife")
        window.home.timelinePane.composer.offers = offers
        window.home.timelinePane.composer.input.text = "Here they are, all of them"
    }
}
