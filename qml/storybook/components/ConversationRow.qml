// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ConversationRow
//
// One conversation in the list: every state it can be in.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1760

    HarbourWords { id: words }

    component Row: ConversationRow {
        conversationKey: "c"
        name: ""
        handle: "someone"
        avatarKey: "u3"
        isSelf: false
        preview: ""
        previewIsMine: false
        time: words.never
        status: ""
        unread: 0
        pinned: false
        archived: false
        isMuted: false
        isRequest: false
        draft: ""
        isGroup: false
        picture: undefined
        previewSender: ""
        previewEvent: ""
        mentionsMe: false
        isVerified: false
        Layout.preferredWidth: Theme.px(320)
    }

    Specimen {
        what: "empty"
        Row { handle: "oskar" }
    }
    Specimen {
        what: "full"
        Row { name: "Ife Adeyemi"; isVerified: true; online: true; preview: "Will do. First coat is on, it's going glassy already ✨"; time: words.today(10, 48) }
        Row { name: "Dad"; avatarKey: "u9"; preview: "The ladder is behind the shed"; previewIsMine: true; status: "delivered"; time: words.today(9, 57) }
        Row { name: "Notes"; avatarKey: "11a7"; isSelf: true; preview: "Varnish, brushes 40 mm"; previewIsMine: true; status: "read"; time: words.longAgo }
        Row { name: "Slipway crew"; avatarKey: "g2"; isGroup: true; previewSender: "Tomás Reyes"; preview: "Read it twice."; time: words.today(10, 41) }
    }
    Specimen {
        what: "new"
        Row { name: "Maren Holt"; avatarKey: "u8"; picture: words.boat; preview: "Bring the long line"; unread: 3; time: words.today(10, 41) }
        Row { name: "Kitchen table"; avatarKey: "g1"; isGroup: true; previewSender: "Nan"; preview: "Bring the big pot, @Liv"; unread: 12; mentionsMe: true; time: words.today(10, 52) }
    }
    Specimen {
        what: "open, and with the keyboard"
        Row { name: "Ife Adeyemi"; selected: true; preview: "Will do."; time: words.today(10, 48) }
        Row { name: "Yuki Arai"; avatarKey: "u0"; focused: true; preview: "Second quote came in"; time: words.today(9, 31) }
    }
    Specimen {
        what: "muted, pinned, archived, a request"
        Row { name: "Allotment 14"; avatarKey: "g3"; isGroup: true; isMuted: true; pinned: true; previewEvent: "added\n0 Bea\n1 Liv\n0 Oskar"; preview: "x"; time: words.today(9, 0) }
        Row { name: "Bea Lindqvist"; avatarKey: "u4"; archived: true; preview: "Water is off until Tuesday"; time: words.longAgo }
        Row { name: "Tomás Reyes"; avatarKey: "u2"; isRequest: true; preview: "Hello, I am the new one on berth 12."; unread: 1; time: words.today(10, 20) }
    }
    Specimen {
        what: "typing, a draft"
        Row { name: "Maren Holt"; avatarKey: "u8"; typing: true; preview: "x"; time: words.today(10, 41) }
        Row { name: "Slipway crew"; avatarKey: "g2"; isGroup: true; typing: true; typists: ["Maren Holt", "Yuki Arai"]; preview: "x"; time: words.today(10, 41) }
        Row { name: "Yuki Arai"; avatarKey: "u0"; draft: "I think the second quote is the better one"; preview: "x"; time: words.today(9, 31) }
    }
    Specimen {
        what: "error"
        Row { name: "Priya Raman"; avatarKey: "u6"; preview: "I'll be at the fuel dock first."; previewIsMine: true; status: "failed"; time: words.today(11, 2) }
        Row { name: "Priya Raman"; avatarKey: "u6"; preview: "I'll be at the fuel dock first."; previewIsMine: true; status: "sending"; time: words.today(11, 2) }
    }
    Specimen {
        what: "extreme"
        Row { name: words.name; handle: words.handle; preview: words.families; unread: 99999; mentionsMe: true; pinned: true; isMuted: true; isVerified: true; time: words.longAgo }
        Row { name: words.word; avatarKey: "g2"; isGroup: true; previewSender: words.word; preview: words.sentence; previewIsMine: false; unread: 99999; time: words.longAgo }
        Row { name: words.stacked; preview: words.arabic; previewIsMine: true; status: "read"; time: words.longAgo }
        Row { name: "ليان منصور"; draft: words.word; isVerified: true; time: words.longAgo }
    }
}
