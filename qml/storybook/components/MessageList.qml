// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: MessageList
//
// The messages of a conversation, newest at the bottom.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"
import "../screens"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 1200

    component Talk: FakeTimeline {
        property var said: []
        title: "Ife Adeyemi"
        Component.onCompleted: open("ife", { title: "Ife Adeyemi", avatarKey: "u3" }, said)
    }
    component Pins: QtObject {
        property bool mayPin: true
        function isPinned(key) { return false }
    }
    component List: MessageList {
        pins: Pins {}
        Layout.fillWidth: true
        Layout.preferredHeight: 300
    }

    HarbourProfile { id: harbour }
    HarbourWords { id: words }

    Specimen {
        what: "empty"
        List { timeline: Talk {} Layout.preferredHeight: 80 }
    }
    Specimen {
        what: "full"
        List { timeline: Talk { said: harbour.messagesOf("maren") } }
    }
    Specimen {
        what: "error"
        List { timeline: Talk { gapBelow: "asked"; noticeBelow: "missing"; beginsHere: false; said: harbour.messagesOf("maren").slice(4) } }
    }
    Specimen {
        what: "extreme"
        List {
            timeline: Talk {
                said: Array.from({ length: 300 }, (_, at) => ({
                    text: [words.word, words.families, words.body, words.arabic, words.stacked][at % 5], mine: at % 3 === 0, time: words.longAgo
                }))
            }
        }
    }
}
