// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Delivery, error
//
// The relay has told two different things about somebody's devices; and what the inspector says of that.
import QtQuick

HarbourProfile {
    id: root

    function arrange(window) {
        window.home.open("ife")
        notices.here.raise("olderList")
        notices.here.raise("twoLists", true)
        notices.here.troubles = { forged: 2, misplaced: 0, outdated: 1, differing: 0, items: 3 }
        delivery.peerName = "Ife Adeyemi"
        delivery.queued = at(0, 11, 30)
        delivery.committed = at(0, 11, 31)
        delivery.sequence = 12
        window.home.timelinePane.inspector.inspect("m1")
    }
}
