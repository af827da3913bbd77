// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Search, full
//
// One looks for the tide in all conversations.
import QtQuick

HarbourProfile {
    id: root

    property string wanted: "tide"

    search.all: [
        { messageKey: "tide1", conversationKey: "tomas", author: "Tomás Reyes", authorKey: "u2", title: "Slipway crew", isGroup: true, snippet: "Read it twice. Tide table for Saturday is in, pinned above.", time: at(0, 10, 41) },
        { messageKey: "tide2", conversationKey: "maren", author: "Maren Holt", authorKey: "u8", snippet: "We lose the tide by nine, so no slow breakfast", time: at(2, 8, 5) },
        { messageKey: "tide3", conversationKey: "nan", author: "Nan", authorKey: "u1", title: "Kitchen table", isGroup: true, snippet: "Your grandfather never once missed a tide, only trains", time: at(40, 21, 44) },
        { messageKey: "tide4", conversationKey: "ife", author: "", mine: true, title: "Ife Adeyemi", snippet: "…and when the tide turns we can carry the mast over the wet sand, the two of us and whoever else is awake at that hour, then put the kettle on and let the varnish be until Sunday…", time: at(400, 9, 0) }
    ]

    function arrange(window) {
        window.home.open("ife")
        window.home.search.find("")
        window.home.search.input.text = wanted
    }
}
