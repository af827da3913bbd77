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
    required property bool edited
    required property bool deleted
    // A line for each sign: "count mine emoji"
    required property string reactions
    required property string replyKey
    required property string replyAuthor
    required property string replyText
    // What is missing between this message and the one above: "asked", "elsewhere", "expired" or nothing
    required property string gap
    // What the encryption noticed between the two, by its names
    required property string notice
    // What happened to the group instead of words that were said, for EventWords; or nothing
    required property string event
    // A line for each person whom the words speak of: "start length mine"
    required property string mentions

    property int newCount: 0
    property string person: "" // the other one of the conversation
    property bool current: false
    property bool inGroup: false

    readonly property bool isEvent: event !== ""
    // Room for the face of whoever speaks
    readonly property real indent: inGroup && !mine ? Theme.px(32) + Theme.gapSmall : 0
    readonly property var spans: kind !== "readable" || mentions === "" ? [] : Plain.spansIn(text, whole, mentions.split("\n").map(line => {
        const parts = line.split(" ")
        return { start: Number(parts[0]), length: Number(parts[1]), mine: parts[2] === "1" }
    }))

    readonly property string kind: deleted ? "deleted" : model.state
    readonly property string ownReaction: { const own = shownReactions.find(reaction => reaction.mine); return own === undefined ? "" : own.emoji }
    readonly property var shownReactions: reactions === "" ? [] : reactions.split("\n").map(line => {
        const parts = line.split(" ")
        return { count: Number(parts[0]), mine: parts[1] === "1", emoji: parts.slice(2).join(" ") }
    })
    readonly property string shownText: kind === "deleted" ? qsTr("Message deleted")
                                      : kind === "newer" ? qsTr("Written with a newer Porchlight. Update this one to read it.")
                                      : kind === "unreadable" ? qsTr("This message cannot be read.")
                                      : kind === "damaged" ? qsTr("This message was damaged on a disk. What it said is lost.")
                                      : kind === "expired" ? qsTr("This message is no longer on the relay.")
                                      : kind === "waiting" ? (mine ? qsTr("Waiting for another of your devices to send the key.")
                                                                 : Plain.fill(qsTr("Waiting for %1's device to send the key."), Plain.oneLine(senderName)))
                                      : kind === "keyLost" ? (mine ? qsTr("You wrote this, but its words are not on this device. Another of your devices may have them.")
                                                                 : Plain.fill(qsTr("The key to this message never came. It cannot be read any more: ask %1 to write it again."), Plain.oneLine(senderName)))
                                      : kind === "quarantined" ? qsTr("This message could not be opened, and was put aside.")
                                      : Plain.body(text, whole)
    readonly property bool isLong: kind === "readable" && Plain.isLong(text)
    property bool whole: false
    readonly property bool parted: showDay || isFirstUnread || gap !== "" || notice !== ""
    readonly property real overlap: Theme.px(6)
    readonly property var links: kind === "readable" ? bubble.body.links : []
    readonly property string clock: Moments.clock(time)

    signal removeAsked(string messageKey)
    signal menuAsked(string messageKey, Item item, real x, real y)
    signal quoteAsked(string replyKey)
    signal reactionChosen(string messageKey, string emoji)
    signal linkAsked(string link)

    // By the keyboard: beside the bubble.
    function askMenu() {
        if (isEvent)
            return
        menuAsked(messageKey, bubble, Theme.gap, Math.min(bubble.height, Theme.px(40)))
    }

    // "Ada, 10:42, delivered: see you at eight"
    function sentence() {
        if (isEvent)
            return Plain.fill(qsTr("%1, %2"), EventWords.say(event), clock)
        const who = mine ? qsTr("You") : Plain.oneLine(senderName)
        const how = { sending: qsTr("waiting"), sent: qsTr("sent"), delivered: qsTr("delivered"), read: qsTr("read"), failed: qsTr("not sent") }[status]
        const said = kind === "readable" ? bubble.body.plain : shownText
        let words = status === "failed" && failure !== "" ? said + " " + failure : said
        if (replyKey !== "")
            words = Plain.fill(qsTr("in reply to %1: %2"), Plain.oneLine(replyAuthor), words)
        if (edited)
            words += ", " + qsTr("edited")
        if (signs.item)
            words += ", " + signs.item.sentence()
        if (above.item)
            words += above.item.words
        return how === undefined ? Plain.fill(qsTr("%1, %2: %3"), who, clock, words)
                                 : Plain.fill(qsTr("%1, %2, %3: %4"), who, clock, how, words)
    }

    implicitHeight: isEvent ? above.height + happened.height
                            : above.height + bubble.height + (signs.active ? signs.height - overlap : 0) + (more.active ? more.height : 0) + (failed.active ? failed.height + Theme.gapTiny : 0)

    Accessible.role: Accessible.ListItem
    Accessible.name: sentence()
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: root.askMenu()

    // Each of these is made for the few rows that have it: a row that makes all of them is slow to come.
    Loader {
        id: above
        anchors { left: parent.left; right: parent.right }
        active: root.parted
        height: item ? item.implicitHeight : root.runStart ? Parts.gapBetweenRuns : Parts.gapInRun
        sourceComponent: RowHead {
            gap: root.gap
            notice: root.notice
            person: root.person
            showDay: root.showDay
            time: root.time
            isFirstUnread: root.isFirstUnread
            newCount: root.newCount
        }
    }
    Loader {
        id: happened
        anchors { left: parent.left; right: parent.right; top: above.bottom }
        active: root.isEvent
        sourceComponent: EventLine {
            event: root.event
            clock: root.clock
            current: root.current
        }
    }
    Loader {
        x: bubble.atRight ? root.width - width : 0
        y: bubble.y + bubble.height - height
        active: root.indent > 0 && root.runEnd && !root.isEvent
        sourceComponent: Avatar {
            name: root.senderName
            avatarKey: root.model.avatarKey
            picture: root.model.picture
            size: 32
        }
    }
    Bubble {
        id: bubble

        // Not by anchors: a row that is used again would hold both for a moment, and stay stretched.
        readonly property bool atRight: root.mine !== LayoutMirroring.enabled
        x: atRight ? root.width - width - root.indent : root.indent
        visible: !root.isEvent
        anchors.top: above.bottom
        width: implicitWidth
        height: implicitHeight
        widthMax: Math.min(Parts.bubbleWidthMax, (root.width - root.indent) * 0.9)
        words: root.shownText
        mine: root.mine
        status: root.status
        clock: root.clock
        kind: root.kind
        runStart: root.runStart
        stamped: root.runEnd || (root.edited && !root.deleted) || root.status === "failed" || root.status === "sending"
        current: root.current
        edited: root.edited && !root.deleted
        answers: root.replyKey !== "" && !root.deleted
        replyAuthor: root.replyAuthor
        replyText: root.replyText
        author: root.indent > 0 && root.runStart ? Plain.oneLine(root.senderName) : ""
        authorKey: root.model.avatarKey
        mentions: root.spans
        onReplyAsked: root.quoteAsked(root.replyKey)
        onLinkAsked: link => root.linkAsked(link)

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuAsked(root.messageKey, bubble, point.position.x, point.position.y)
        }
        TapHandler {
            acceptedDevices: PointerDevice.TouchScreen
            onLongPressed: root.askMenu()
        }
    }

    Loader {
        id: signs
        x: bubble.atRight ? root.width - width - Theme.gap - root.indent : Theme.gap + root.indent
        y: bubble.y + bubble.height - root.overlap
        active: root.shownReactions.length > 0
        sourceComponent: ReactionRow {
            reactions: root.shownReactions
            onChosen: emoji => root.reactionChosen(root.messageKey, emoji)
        }
    }
    Loader {
        id: more
        x: bubble.atRight ? root.width - width - root.indent : root.indent
        anchors.top: signs.active ? signs.bottom : bubble.bottom
        active: root.isLong
        sourceComponent: TextButton {
            label: root.whole ? qsTr("Show less") : qsTr("Show all of it")
            fontSize: Theme.sizeSmall
            onClicked: root.whole = !root.whole
        }
    }
    Loader {
        id: failed
        anchors { right: parent.right; top: more.active ? more.bottom : signs.active ? signs.bottom : bubble.bottom; topMargin: Theme.gapTiny }
        width: Math.min(root.width, Parts.bubbleWidthMax)
        active: root.status === "failed"
        sourceComponent: FailureLine {
            reason: root.failure
            onRemoveAsked: root.removeAsked(root.messageKey)
        }
    }
}
