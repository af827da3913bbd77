// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: MessageRow
//
// One message and what stands above it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 2600

    HarbourWords { id: words }

    component Row: MessageRow {
        model: ({ state: "readable", avatarKey: "u3", picture: undefined })
        messageKey: "m"
        text: ""
        mine: false
        senderName: "Ife Adeyemi"
        time: words.today(10, 48)
        showDay: false
        runStart: true
        runEnd: true
        status: mine ? "read" : ""
        failure: ""
        isFirstUnread: false
        edited: false
        deleted: false
        reactions: ""
        replyKey: ""
        replyAuthor: ""
        replyText: ""
        gap: ""
        notice: ""
        event: ""
        mentions: ""
        person: "Ife Adeyemi"
        Layout.fillWidth: true
    }
    component Missing: Row {
        property string how: "unreadable"
        model: ({ state: how, avatarKey: "u3", picture: undefined })
    }

    Specimen {
        what: "empty"
        Row {}
    }
    Specimen {
        what: "full"
        Row { text: "Morning! Is the paint shop open on Wednesdays?"; mine: true; showDay: true }
        Row { text: "Until six. I'll go."; reactions: "1 1 🧡\n2 0 ⛵" }
        Row { text: "I'll ring the supplier."; mine: true; edited: true; replyKey: "k"; replyAuthor: "Ife Adeyemi"; replyText: "Two tins are dented but sealed." }
    }
    Specimen {
        what: "in a group"
        Row { inGroup: true; senderName: "Tomás Reyes"; text: "Launch is Saturday 07:40."; runEnd: false }
        Row { inGroup: true; senderName: "Tomás Reyes"; text: "@Liv Haugen, the checklist?"; runStart: false; mentions: "0 11 1" }
        Row { inGroup: true; text: "x"; event: "joined\n0 Bea Lindqvist" }
    }
    Specimen {
        what: "new, after a gap, after a notice"
        Row { text: "The harbour office has moved us to berth 14"; isFirstUnread: true; newCount: 3 }
        Row { text: "Then Saturday it is"; gap: "expired" }
        Row { text: "It is me, from the new phone"; notice: "keyChanged missing" }
    }
    Specimen {
        what: "with the keyboard"
        Row { text: "Will do."; current: true }
    }
    Specimen {
        what: "error"
        Row { text: "On my way."; mine: true; status: "failed"; failure: "You are no longer a member of this conversation." }
        Row { text: "Save me a fender?"; mine: true; status: "sending" }
        Row { deleted: true; mine: true }
        Missing { how: "waiting" }
        Missing { how: "damaged" }
        Missing { how: "newer" }
    }
    Specimen {
        what: "extreme"
        Row { text: words.word; reactions: Array(40).fill("99999 0 👨‍👩‍👧‍👦").join("\n"); isFirstUnread: true; newCount: 99999; showDay: true; time: words.longAgo }
        Row { text: words.families; mine: true; status: "failed"; failure: words.sentence }
        Row { inGroup: true; senderName: words.name; text: words.stacked + "\n" + words.name; replyKey: "k"; replyAuthor: words.name; replyText: words.sentence }
        Row { text: words.arabic; mine: true }
        Row { text: words.body } // 16 KB: the head of it, and a way to the rest
        Row { text: "x"; event: "added 99999\n0 " + words.word + "\n0 " + words.name }
    }
}
