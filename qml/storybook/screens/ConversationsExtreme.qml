// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversations, extreme
//
// Five hundred conversations, with names and counts that no row can hold.
import QtQuick

HarbourProfile {
    id: root

    displayName: worst.name
    handle: worst.handle
    waitingCount: 99999

    function arrange(window) {
        const names = [worst.name, worst.word, worst.stacked, worst.families, worst.arabic, ""]
        conversations.fill(Array.from({ length: 500 }, (_, at) => ({
            key: "k" + at, name: names[at % names.length], handle: worst.handle, avatarKey: "k" + at, preview: at % 2 === 0 ? worst.sentence : worst.families,
            time: worst.longAgo, unread: at % 3 === 0 ? 99999 : 0, pinned: at < 3, isMuted: at % 4 === 0, isVerified: at % 5 === 0, mentionsMe: at % 3 === 0,
            isGroup: at % 2 === 1, sender: worst.word, draft: at % 7 === 5 ? worst.word : ""
        })))
        window.home.conversationPane.list.positionViewAtIndex(0, ListView.Beginning)
    }
}
