// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message and what stands above it: the day it opens, the line between read and new, the space between runs.
// Roles come in; what the person wants to do with the message goes out by its key.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property var model
    required property string messageKey
    required property string text
    required property bool mine
    required property string senderName
    required property date time
    required property bool showDay
    required property bool runStart
    required property bool runEnd
    required property string status
    required property string failure
    required property bool isFirstUnread

    property int newCount: 0
    property bool current: false

    readonly property string kind: model.state
    readonly property string shownText: kind === "newer" ? qsTr("Written with a newer Porchlight. Update this one to read it.")
                                      : kind === "unreadable" ? qsTr("This message cannot be read.")
                                      : Plain.body(text, whole)
    readonly property bool isLong: kind === "readable" && Plain.isLong(text)
    property bool whole: false
    readonly property string clock: Moments.clock(time)

    signal removeAsked(string messageKey)

    // "Ada, 10:42, delivered: see you at eight"
    function sentence() {
        const who = mine ? qsTr("You") : Plain.oneLine(senderName)
        const how = { sending: qsTr("waiting"), sent: qsTr("sent"), delivered: qsTr("delivered"), read: qsTr("read"), failed: qsTr("not sent") }[status]
        const words = status === "failed" && failure !== "" ? shownText + " " + failure : shownText
        return how === undefined ? Plain.fill(qsTr("%1, %2: %3"), who, clock, words)
                                 : Plain.fill(qsTr("%1, %2, %3: %4"), who, clock, how, words)
    }

    implicitHeight: above.height + bubble.height + (more.visible ? more.height : 0) + (failed.visible ? failed.height + Theme.gapTiny : 0)

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence()
    Accessible.focusable: true
    Accessible.focused: current

    Column {
        id: above

        anchors { left: parent.left; right: parent.right }
        topPadding: root.showDay || root.isFirstUnread ? Theme.gapLarge : 0
        bottomPadding: root.showDay || root.isFirstUnread ? Theme.gap : root.runStart ? Parts.gapBetweenRuns : Parts.gapInRun
        spacing: Theme.gapSmall

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

    Bubble {
        id: bubble

        // Not by anchors: a row that is used again would hold both for a moment, and stay stretched.
        readonly property bool atRight: root.mine !== LayoutMirroring.enabled
        x: atRight ? root.width - width : 0
        anchors.top: above.bottom
        width: implicitWidth
        height: implicitHeight
        widthMax: Math.min(Parts.bubbleWidthMax, root.width * 0.9)
        words: root.shownText
        mine: root.mine
        status: root.status
        clock: root.clock
        kind: root.kind
        runStart: root.runStart
        stamped: root.runEnd || root.status === "failed" || root.status === "sending"
        current: root.current
    }

    TextButton {
        id: more

        x: bubble.atRight ? root.width - width : 0
        anchors.top: bubble.bottom
        visible: root.isLong
        label: root.whole ? qsTr("Show less") : qsTr("Show all of it")
        fontSize: Theme.sizeSmall
        onClicked: root.whole = !root.whole
    }

    FailureLine {
        id: failed

        anchors { right: parent.right; top: more.visible ? more.bottom : bubble.bottom; topMargin: Theme.gapTiny }
        width: Math.min(root.width, Parts.bubbleWidthMax)
        visible: root.status === "failed"
        reason: root.failure
        onRemoveAsked: root.removeAsked(root.messageKey)
    }
}
