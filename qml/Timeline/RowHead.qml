// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands above a message where the conversation is parted: what is missing, what the encryption noticed, the day, the
// line between read and new. Most messages have none of it, so it is made for those that do.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Column {
    id: root

    property string gap: ""
    property string notice: ""
    property string person: ""
    property bool showDay: false
    property date time
    property bool isFirstUnread: false
    property int newCount: 0
    // For a screen reader
    readonly property string words: (gap !== "" ? ". " + missing.words : "") + (notice !== "" ? ". " + noticed.words : "")

    topPadding: Theme.gapLarge
    bottomPadding: Theme.gap
    spacing: Theme.gapSmall

    GapLine {
        id: missing
        width: parent.width
        visible: root.gap !== ""
        kind: root.gap
    }
    NoticedLine {
        id: noticed
        width: parent.width
        visible: root.notice !== ""
        names: root.notice
        person: root.person
    }
    DayChip {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.showDay
        day: Moments.day(root.time)
    }
    UnreadDivider {
        width: parent.width
        visible: root.isFirstUnread
        count: root.newCount
    }
}
