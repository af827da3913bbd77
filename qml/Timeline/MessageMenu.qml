// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with a message. It asks the timeline what may be offered, and says what was chosen by the key.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Emoji

ActionMenu {
    id: root

    required property QtObject timeline
    // { mayPin, isPinned(messageKey), pin(messageKey), unpin(messageKey) }: what is pinned in the group
    required property QtObject pins
    property string messageKey: ""
    property bool canReact: false
    property string ownReaction: ""
    property string quotedKey: ""
    // Of what is said there: set before it is shown
    property var links: []
    readonly property int linksMax: 4
    readonly property alias picker: picker

    signal replyAsked(string messageKey)
    signal editAsked(string messageKey)
    signal copyAsked(string messageKey)
    signal quotedAsked(string messageKey)
    signal deliveryAsked(string messageKey)
    signal reportAsked(string messageKey)
    signal linkAsked(string link)

    function show(key, reaction, quoted, item, x, y) {
        const may = timeline.actions.offers(key)
        const rows = []
        const add = (offered, entry, label, destructive) => {
            if (offered)
                rows.push({ key: entry, label: label, destructive: destructive === true })
        }
        add(may.reply, "reply", qsTr("Reply"))
        add(may.copy, "copy", qsTr("Copy"))
        links.slice(0, linksMax).forEach((link, at) => add(may.copy, "link" + at, Plain.fill(qsTr("Open %1 …"), LinkOpener.read(link).host || qsTr("link"))))
        add(may.pin && pins.mayPin && !pins.isPinned(key), "pin", qsTr("Pin for everyone"))
        add(may.pin && pins.mayPin && pins.isPinned(key), "unpin", qsTr("Unpin for everyone"))
        add(may.edit, "edit", qsTr("Edit"))
        add(may.showQuoted, "showQuoted", qsTr("Show what it answers"))
        add(may.delivery, "delivery", qsTr("Delivery …"))
        add(may.report, "report", qsTr("Report …"))
        add(may.takeBack, "takeBack", qsTr("Remove"), true)
        add(may.deleteForMe, "deleteForMe", qsTr("Delete for me"), true)
        add(may.deleteForAll, "deleteForAll", qsTr("Delete for everyone"), true)
        if (rows.length === 0)
            return
        messageKey = key
        ownReaction = reaction
        quotedKey = quoted
        canReact = may.react === true
        entries = rows
        openAt(item, x, y)
    }

    name: qsTr("Message")
    head: canReact ? choice : null
    onClosed: canReact = false
    onChosen: key => {
        if (key.startsWith("link"))
            return linkAsked(links[Number(key.slice(4))])
        switch (key) {
        case "reply": return replyAsked(messageKey)
        case "edit": return editAsked(messageKey)
        case "copy": return copyAsked(messageKey)
        case "showQuoted": return quotedAsked(messageKey)
        case "delivery": return deliveryAsked(messageKey)
        case "report": return reportAsked(messageKey)
        case "pin": return pins.pin(messageKey)
        case "unpin": return pins.unpin(messageKey)
        case "takeBack": return timeline.remove(messageKey)
        case "deleteForMe": return timeline.actions.deleteForMe(messageKey)
        case "deleteForAll": return timeline.actions.deleteForAll(messageKey)
        }
    }

    EmojiPopup {
        id: picker
        onChosen: emoji => root.timeline.actions.react(root.messageKey, emoji === current ? "" : emoji)
    }
    Component {
        id: choice
        EmojiChoice {
            current: root.ownReaction
            onChosen: emoji => {
                root.close()
                root.timeline.actions.react(root.messageKey, emoji)
            }
            onMoreAsked: {
                picker.current = root.ownReaction
                root.close()
                picker.openAt(root.x, root.y)
            }
        }
    }
}
