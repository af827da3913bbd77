// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells the timeline what the screen shows: which message has been seen, and that older ones are needed soon.
import QtQuick

QtObject {
    id: root

    required property ListView view
    required property QtObject timeline
    required property bool watched

    property string reported: ""
    property int askedAt: -1

    // Another conversation is shown.
    function forget() {
        reported = ""
        askedAt = -1
    }

    function tell() {
        if (gapIsNear())
            timeline.wantOlder()
        if (view.count === 0)
            return
        if (timeline.hasOlder && view.contentY - view.originY < 2 * view.height && askedAt !== view.count) {
            askedAt = view.count
            timeline.loadOlder()
        }
        if (timeline.hasNewer && view.originY + view.contentHeight - view.height - view.contentY < view.height)
            timeline.loadNewer()
        const key = watched ? newestShown() : ""
        if (key !== "" && key !== reported) {
            reported = key
            timeline.shown(key)
        }
    }

    // Something that can be fetched is missing on the screen, or less than a screen above it.
    function gapIsNear() {
        if (timeline.gapBelow === "asked")
            return true
        for (let y = view.contentY + view.height - 1; y > view.contentY - view.height; y -= 8) {
            const row = view.itemAt(view.width / 2, y)
            if (row && row.gap === "asked")
                return true
            if (row)
                y = row.y + 7
        }
        return false
    }

    // The newest message whose last line is in sight.
    function newestShown() {
        const bottom = view.contentY + view.height
        for (let y = bottom - 1; y > view.contentY; y -= 8) {
            const row = view.itemAt(view.width / 2, y)
            if (row && row.messageKey !== undefined && row.y + row.height <= bottom + 1)
                return row.messageKey
            if (row)
                y = row.y + 7
        }
        return ""
    }
}
