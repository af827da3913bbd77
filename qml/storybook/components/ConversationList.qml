// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ConversationList
//
// The conversations of one afternoon, and five hundred of them.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."
import "../fakes"
import "../screens"

Sheet {
    id: root

    windowHeight: 1200

    component List: ConversationList {
        drafts: QtObject {
            property int revision: 0
            function of(key, revision) { return "" }
            function has(key, revision) { return false }
        }
        presence: QtObject {
            property int revision: 0
            property var typing: []
            function of(key, revision) { return { state: key === "u3" ? "online" : "" } }
            function typists(key, typing) { return [] }
        }
        Layout.preferredWidth: Theme.px(320)
        Layout.preferredHeight: 300
    }

    HarbourProfile { id: harbour }
    HarbourWords { id: words }

    Specimen {
        what: "empty"
        List { conversations: FakeConversations {} Layout.preferredHeight: 40 }
    }
    Specimen {
        what: "full"
        List { conversations: harbour.conversations; openKey: "maren" }
    }
    Specimen {
        what: "archived ones, shown"
        List {
            unfolded: true
            conversations: FakeConversations {
                Component.onCompleted: fill([{ name: "Nan", preview: "Sleep well love 🌙", pinned: true, time: words.today(9, 44) },
                                             { name: "Bea Lindqvist", avatarKey: "u4", preview: "Water is off until Tuesday", archived: true, time: words.longAgo }])
            }
        }
    }
    Specimen {
        what: "extreme"
        List {
            conversations: FakeConversations {
                Component.onCompleted: fill(Array.from({ length: 500 }, (_, at) => ({
                    name: at % 3 === 0 ? words.name : words.word, avatarKey: "k" + at, preview: words.sentence, unread: at * 199, time: words.longAgo
                })))
            }
        }
    }
}
