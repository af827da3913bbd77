// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1, C2, C4: who is there, who is typing, and what is told of oneself.
import QtQuick
import QtTest

WindowTest {
    name: "Presence"

    function tell(states, typing) {
        page.presence.states = states
        page.presence.typing = typing || []
        page.presence.revision += 1
    }

    function rowOf(key) {
        const list = home.conversationPane.list
        for (let index = 0; index < list.count; ++index) {
            const row = list.itemAtIndex(index)
            if (row && row.conversationKey === key)
                return row
        }
        return null
    }

    function test_theHeadOfAConversationSaysIt() {
        show(harbour)
        home.open("ife")
        settle()
        const header = timeline.header
        compare(header.standing, "")
        const key = page.timeline.avatarKey
        tell({ [key]: { state: "online" } })
        compare(header.standing, "online")
        tell({ [key]: { state: "away" } })
        compare(header.standing, "away")
        const seen = page.still.now()
        tell({ [key]: { state: "offline", lastActive: seen } })
        verify(header.standing.startsWith("last seen"))
        tell({ [key]: { state: "online" } }, ["ife"])
        compare(header.standing, "typing…")
        tell({}, ["another"])
        compare(header.standing, "")
    }

    function test_theListSaysIt() {
        show(harbour)
        const row = rowOf("ife")
        verify(row && !row.online && !row.typing)
        const words = row.sentence()
        tell({ [row.avatarKey]: { state: "online" } }, ["ife"])
        verify(row.online && row.typing)
        verify(row.sentence().includes("online") && row.sentence().endsWith("typing…"))
        tell({}, [])
        compare(row.sentence(), words)
    }

    function test_whatIsOnTheScreenIsWatched() {
        show(harbour)
        tryVerify(() => page.presence.watched.includes("ife"), 5000)
        home.open("yuki")
        tryVerify(() => page.presence.watched[0] === "yuki", 5000)
        compare(page.presence.watched.filter(key => key === "yuki").length, 1)
    }

    function test_typingIsTold() {
        show(harbour)
        home.open("ife")
        settle()
        compare(page.presence.typed, [])
        type("ab")
        compare(page.presence.typed, [["ife", true], ["ife", true]])
        keyClick(Qt.Key_Backspace)
        keyClick(Qt.Key_Backspace)
        compare(page.presence.typed[3], ["ife", false])
        type("c")
        page.presence.typed = []
        home.open("yuki")
        compare(page.presence.typed[0], ["ife", false])
    }
}
