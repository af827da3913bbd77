// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps what is being read where it is, whatever comes, grows or wraps anew around it: the newest message at the bottom
// while the list follows it, else the first one that begins in sight. It looks when all is laid out and nothing is drawn
// yet: a jump that is mended a frame later has been seen.
import QtQuick

QtObject {
    id: root

    required property ListView view
    required property QtObject timeline
    required property bool follow
    // Whoever reads has the list in hand.
    required property bool held

    property string key: ""
    property Item row: null
    property real place: 0
    // As it was drawn last
    property real rowAt: 0
    property real topAt: 0
    property real heightAt: 0

    // Another one is read from now on.
    function leave() {
        key = ""
    }

    // From above, those of which something can be seen.
    function inSight() {
        const rows = []
        const bottom = view.contentY + view.height
        for (let y = view.contentY; y < bottom; y += 4) {
            const at = view.itemAt(view.width / 2, y)
            if (!at || at.messageKey === undefined)
                continue
            rows.push(at)
            y = Math.max(y, at.y + at.height - 4)
        }
        return rows
    }

    // The first that begins there; what is missing comes above the one with that line, and below it nothing is to move.
    function take() {
        const rows = inSight()
        let from = 0
        rows.forEach((at, index) => { if (at.gap !== "") from = index + 1 })
        row = rows.slice(from).find(at => at.y >= view.contentY) || rows[rows.length - 1] || null
        key = row ? row.messageKey : ""
        place = row ? row.y - view.contentY : 0
    }

    function hold() {
        if (view.count === 0 || view.height <= 0)
            return
        if (held) {
            key = ""
        } else if (follow) {
            key = ""
            view.toEnd()
        } else if (key === "" || isMoved()) {
            take()
        } else {
            restore()
        }
        rowAt = row ? row.y : 0
        topAt = view.contentY
        heightAt = view.height
    }

    // By somebody who does not say so, as a touchpad may: the list over its rows, and not one of these.
    function isMoved() {
        return row && row.messageKey === key && row.y === rowAt && view.height === heightAt && view.contentY !== topAt
    }

    function restore() {
        if (!row || row.messageKey !== key) {
            const at = timeline.rowOf(key)
            if (at < 0)
                return take()
            row = view.itemAtIndex(at)
            if (!row) { // it went so far that the list let it go
                view.positionViewAtIndex(at, ListView.Beginning)
                view.forceLayout()
                row = view.itemAtIndex(at)
            }
        }
        if (row && Math.abs(row.y - view.contentY - place) >= 0.5)
            view.contentY = row.y - place
    }

    property Connections drawing: Connections {
        target: root.view.Window.window
        function onAfterAnimating() { root.hold() }
    }
}
