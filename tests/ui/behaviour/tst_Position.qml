// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1: what is being read stays where it is, in every frame that is drawn, to the pixel: the first message that begins in
// sight, or the newest at the end. Only whoever reads moves it.
import QtQuick
import QtQuick.Templates as T
import QtTest

WindowTest {
    id: root
    name: "Position"

    // What is followed: a message, by which edge, where it was, and how far from there it has been drawn.
    property string followed: ""
    property bool atEnd: false
    property real place: 0
    property real worst: 0
    property int frames: 0

    function rowWith(key) {
        const rows = messages.list.contentItem.children
        for (let at = 0; at < rows.length; ++at)
            if (rows[at].messageKey === key)
                return rows[at]
        return null
    }

    function placeOf(key) {
        const row = rowWith(key)
        if (!row)
            return NaN
        return atEnd ? messages.height - row.mapToItem(messages, 0, row.height).y : row.mapToItem(messages, 0, 0).y
    }

    function look() {
        const now = placeOf(followed)
        frames += 1
        worst = Math.max(worst, isNaN(now) ? 1e6 : Math.abs(now - place))
    }

    function follow(key) {
        followed = key
        place = placeOf(key)
        verify(!isNaN(place), "it is there")
        worst = 0
        frames = 0
        window.frameSwapped.connect(look)
    }

    // What was done since is drawn, and all that comes of it.
    function compareStill(what) {
        for (let turn = 0; turn < 4; ++turn) {
            window.update()
            wait(20)
        }
        window.frameSwapped.disconnect(look)
        verify(frames > 0, "frames were drawn")
        verify(worst <= 1, what + " moved it by " + worst + " px")
    }

    // The first that begins in sight.
    function topKey() {
        for (let y = 1; y < messages.height; y += 4) {
            const row = messages.list.itemAt(messages.list.width / 2, messages.list.contentY + y)
            if (row && row.messageKey && row.y >= messages.list.contentY)
                return row.messageKey
        }
        return ""
    }

    function read(pages) {
        show(scrolled)
        home.open("ife")
        settle()
        atEnd = pages === 0
        for (let page_ = 0; page_ < pages; ++page_) {
            messages.page(-1)
            settle()
        }
        return atEnd ? page.timeline.get(0).messageKey : topKey()
    }

    function rowOf(key) {
        return page.timeline.rowOf(key)
    }

    function test_stays_data() {
        return [{ tag: "while reading", pages: 3 }, { tag: "at the end", pages: 0 }]
    }

    function test_stays(data) {
        const key = read(data.pages)
        const row = rowOf(key)
        const near = [row + 14, row + 6, row + 1].concat(data.pages > 0 ? [row - 2, row - 5, row - 12, row - 30] : [])
        for (const other of near) {
            follow(key)
            page.timeline.setProperty(other, "reactions", "3 0 👍")
            compareStill("a reaction " + (other - row) + " rows up")
            follow(key)
            page.timeline.setProperty(other, "text", "Said anew, and at such a length that it takes many more lines than it did before. ".repeat(9))
            compareStill("an edit " + (other - row) + " rows up")
            follow(key)
            page.timeline.setProperty(other, "reactions", "")
            page.timeline.setProperty(other, "text", "Short")
            compareStill("a taking back " + (other - row) + " rows up")
        }
        follow(key)
        page.timeline.setProperty(row + 2, "notice", "deviceAdded")
        page.timeline.setProperty(row + 3, "showDay", !page.timeline.get(row + 3).showDay)
        compareStill("lines between messages")
    }

    function test_historyLoadsAbove() {
        const key = read(3)
        const older = []
        for (let at = 0; at < 80; ++at)
            older.push({ text: "older ".repeat(1 + at % 40) + at, time: page.at(5, 9, at % 60) })
        page.timeline.olderPages = [older]
        follow(key)
        page.timeline.loadOlder()
        compareStill("80 older ones")
        compare(messages.list.count, 200)
        follow(key)
        page.timeline.setProperty(rowOf(key) + 8, "gap", "asked")
        compareStill("a gap")
        follow(key)
        page.timeline.closeGap(rowOf(key) + 8, older)
        compareStill("what was missing")
    }

    function test_newOnesComeBelow() {
        const key = read(2)
        follow(key)
        for (let more = 0; more < 40; ++more)
            page.timeline.say({ text: "more ".repeat(1 + more * 3) + more, time: new Date() })
        page.timeline.unreadBelow = 40
        compareStill("40 new ones")
        verify(messages.canJump)
    }

    function test_theWindowIsResized_data() {
        return [{ tag: "while reading", pages: 3 }, { tag: "at the end", pages: 0 }]
    }

    function test_theWindowIsResized(data) {
        const key = read(data.pages)
        for (const [width, height] of [[1100, 800], [900, 800], [1400, 800], [1000, 600], [1280, 860]]) {
            follow(key)
            window.width = width
            window.height = height
            compareStill(width + " × " + height)
        }
    }

    function test_textGrows_data() {
        return [{ tag: "while reading", pages: 3 }, { tag: "at the end", pages: 0 }]
    }

    function test_textGrows(data) {
        const key = read(data.pages)
        for (const scale of [1.25, 2, 1.5, 1]) {
            follow(key)
            page.appearance.textScale = scale
            compareStill(scale * 100 + " %")
        }
    }

    function test_opensWhereItStays_data() {
        return [{ tag: "nothing is new", unread: 0 }, { tag: "60 are new", unread: 60 }]
    }

    function test_opensWhereItStays(data) {
        show(scrolled)
        page.conversations.setProperty(0, "unread", data.unread)
        home.open("ife")
        for (const pass of ["first", "again"]) {
            atEnd = data.unread === 0
            follow(page.timeline.get(atEnd ? 0 : topRowAtOnce()).messageKey)
            compareStill(pass)
            home.open("maren")
            settle()
            home.open("ife")
        }
    }

    function topRowAtOnce() {
        messages.list.forceLayout()
        return rowOf(topKey())
    }

    // It is not held against whoever has a wheel, or takes the handle.
    function test_wheelAndHandleMoveIt() {
        read(2)
        const list = messages.list
        let before = list.contentY
        for (let notch = 0; notch < 4; ++notch) {
            mouseWheel(list, list.width / 2, list.height / 2, 0, 120)
            wait(30)
        }
        tryVerify(() => !list.moving, 5000)
        settle()
        verify(before - list.contentY > 100, "the wheel turned it by " + (before - list.contentY))
        before = list.contentY
        mouseWheel(list, list.width / 2, list.height / 2, 0, -120)
        tryVerify(() => !list.moving, 5000)
        settle()
        verify(list.contentY - before > 20, "and back")
        const handle = list.T.ScrollBar.vertical
        const grip = (handle.position + handle.size / 2) * list.height
        before = list.contentY
        mousePress(handle, handle.width / 2, grip)
        for (let step = 1; step <= 5; ++step) {
            mouseMove(handle, handle.width / 2, grip - step * 20)
            wait(20)
        }
        mouseRelease(handle, handle.width / 2, grip - 100)
        settle()
        verify(before - list.contentY > 100, "the handle took it by " + (before - list.contentY))
        atEnd = false
        follow(topKey())
        page.timeline.setProperty(rowOf(followed) - 2, "text", "Longer. ".repeat(100))
        compareStill("an edit after that")
    }

    function test_whoReadsMovesIt() {
        const key = read(2)
        const before = placeOf(key)
        messages.page(-1)
        settle()
        verify(Math.abs(placeOf(key) - before) > 100)
        follow(topKey())
        page.timeline.setProperty(rowOf(followed) - 3, "text", "Longer. ".repeat(200))
        compareStill("an edit after that")
        messages.toNewest()
        settle()
        tryVerify(() => Math.abs(messages.below) < 2)
        verify(messages.follow)
    }
}
