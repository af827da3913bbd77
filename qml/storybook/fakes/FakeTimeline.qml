// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open conversation of a fake profile: row 0 is the newest. say() and fill() take messages in the order they were
// said; days and runs are worked out here as the real model does it. What the view asks for is written down.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property string conversationKey: ""
    property string title: ""
    property string handle: ""
    property string avatarKey: title
    property bool isSelf: false
    property bool isRequest: false
    property bool isMuted: false
    property bool isGroup: false
    property bool isOutside: false
    property int memberCount: 0
    property var picture: undefined
    property bool hasOlder: false
    property bool hasNewer: false
    property bool beginsHere: !hasOlder
    property string gapBelow: ""
    property string noticeBelow: ""
    property int unreadBelow: 0
    property string composeError: ""

    readonly property StillTime still: StillTime {}

    // ---- for tests ----
    property var sentTexts: []
    property var shownKeys: []
    property var removedKeys: []
    property int olderAsked: 0
    property int olderWanted: 0
    property int newerAsked: 0
    property string refuseWith: ""
    property var olderPages: []
    property int serial: 0

    signal sentOwn()
    signal overtaken()

    property QtObject actions: QtObject {
        property var draft: ({ text: "" })
        property var calls: []
        // What the menu of any message offers; a test changes it.
        property var offered: ({ reply: true, react: true, copy: true, showQuoted: false, delivery: true, edit: true, deleteForMe: true, deleteForAll: true, takeBack: false })
        function note(call) { calls = calls.concat([call]) }
        function offers(key) { return offered }
        function edit(key, text) { note(["edit", key, text]); root.setProperty(root.rowOf(key), "text", text); root.setProperty(root.rowOf(key), "edited", true); return true }
        function react(key, emoji) { note(["react", key, emoji]) }
        function deleteForMe(key) { note(["deleteForMe", key]) }
        function deleteForAll(key) { note(["deleteForAll", key]) }
        function setDraft(key, text, replyKey) { note(["draft", key, text, replyKey]) }
        function find(key) { return root.rowOf(key) }
        function messageOf(key) { return root.messageAt(root.rowOf(key)) }
    }

    function messageAt(row) {
        const message = get(row)
        return { key: message.messageKey, author: message.mine ? "You" : message.senderName, text: message.text, whole: message.text }
    }

    function send(text, replyKey) {
        composeError = refuseWith
        if (refuseWith !== "")
            return false
        sentTexts = sentTexts.concat([text])
        const answered = replyKey ? messageAt(rowOf(replyKey)) : { key: "", author: "", text: "" }
        say({ replyKey: answered.key, replyAuthor: answered.author, replyText: answered.text, mine: true, text: text, time: still.now(), status: "sending" })
        sentOwn()
        return true
    }

    function loadOlder() {
        olderAsked += 1
        if (olderPages.length === 0)
            return
        const page = olderPages[0]
        olderPages = olderPages.slice(1)
        hasOlder = olderPages.length > 0
        for (let at = page.length - 1; at >= 0; --at)
            append(whole(page[at], at > 0 ? page[at - 1] : null, at + 1 < page.length ? page[at + 1] : null))
    }

    function loadNewer() {
        newerAsked += 1
        hasNewer = false
    }

    function toNewest() {
        hasNewer = false
    }

    function wantOlder() {
        olderWanted += 1
    }

    // What was missing above a row comes, oldest first, and the line goes.
    function closeGap(row, messages) {
        setProperty(row, "gap", "")
        messages.forEach((message, at) => insert(row + 1, whole(message, at > 0 ? messages[at - 1] : null, null)))
    }

    function shown(key) {
        shownKeys = shownKeys.concat([key])
    }

    // Hides ListModel's own of that name, so what stays is put in again.
    function remove(key) {
        removedKeys = removedKeys.concat([key])
        const rows = []
        for (let row = 0; row < count; ++row)
            if (get(row).messageKey !== key)
                rows.push(copyOf(get(row)))
        clear()
        rows.forEach(row => append(row))
    }

    function copyOf(row) {
        return {
            messageKey: row.messageKey, text: row.text, mine: row.mine, senderName: row.senderName, avatarKey: row.avatarKey, time: row.time,
            showDay: row.showDay, runStart: row.runStart, runEnd: row.runEnd, status: row.status, failure: row.failure,
            state: row.state, isFirstUnread: row.isFirstUnread, edited: row.edited, deleted: row.deleted, reactions: row.reactions,
            replyKey: row.replyKey, replyAuthor: row.replyAuthor, replyText: row.replyText, gap: row.gap, notice: row.notice, event: row.event, mentions: row.mentions, picture: row.picture, sender: row.sender
        }
    }

    function rowOf(key) {
        for (let row = 0; row < count; ++row)
            if (get(row).messageKey === key)
                return row
        return -1
    }

    function open(key, head, messages) {
        clear()
        title = head.title
        handle = head.handle || ""
        avatarKey = head.avatarKey || head.title
        isSelf = head.isSelf === true
        isRequest = head.isRequest === true
        isMuted = head.isMuted === true
        isGroup = head.isGroup === true
        isOutside = head.isOutside === true
        memberCount = head.memberCount || 0
        picture = head.picture
        hasOlder = head.hasOlder === true
        unreadBelow = head.unread || 0
        messages.forEach((message, at) => insert(0, whole(message, at > 0 ? messages[at - 1] : null, at + 1 < messages.length ? messages[at + 1] : null)))
        if (unreadBelow > 0 && unreadBelow <= count)
            setProperty(unreadBelow - 1, "isFirstUnread", true)
        conversationKey = key
    }

    function close() {
        conversationKey = ""
        title = ""
        clear()
    }

    // One more, at the end.
    function say(message) {
        const before = count > 0 ? get(0) : null
        const row = whole(message, before, null)
        if (before && !row.runStart)
            setProperty(0, "runEnd", false)
        insert(0, row)
    }

    function joins(one, other) {
        return one && other && !one.event && !other.event && (one.sender || "") === (other.sender || "") && (one.mine === true) === (other.mine === true) && other.time.getTime() - one.time.getTime() < 300000
            && one.time.toDateString() === other.time.toDateString()
    }

    function whole(message, before, after) {
        serial += 1
        return {
            messageKey: message.key || "m" + serial,
            text: message.text || "",
            mine: message.mine === true,
            senderName: message.sender === undefined ? title : message.sender,
            avatarKey: message.avatarKey || (isGroup && message.sender ? message.sender : avatarKey),
            time: message.time,
            showDay: !before || before.time.toDateString() !== message.time.toDateString(),
            runStart: !joins(before, message),
            runEnd: !joins(message, after),
            status: message.mine === true ? message.status || "read" : "",
            failure: message.failure || "",
            state: message.state || "readable",
            isFirstUnread: false,
            edited: message.edited === true,
            deleted: message.deleted === true,
            reactions: (message.reactions || []).map(reaction => reaction.count + (reaction.mine ? " 1 " : " 0 ") + reaction.emoji).join("\n"),
            replyKey: message.replyKey || "",
            replyAuthor: message.replyAuthor || "",
            replyText: message.replyText || "",
            gap: message.gap || "",
            notice: message.notice || "",
            event: message.event || "",
            mentions: (message.mentions || []).map(mention => mention.join(" ")).join("\n"),
            picture: message.picture || "",
            sender: message.sender || ""
        }
    }
}
