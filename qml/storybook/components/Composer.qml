// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Composer
//
// Where one writes.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 1100

    component Writing: Composer {
        conversation: ""
        drafts: QtObject {
            property int revision: 0
            property string text: ""
            property var reply
            function has(key) { return true }
            function of(key) { return text }
            function keep(key, words) { text = words }
            function replyOf(key) { return reply }
            function keepReply(key, given) { reply = given }
            function forget(key) { text = "" }
        }
        group: FakeGroup {}
        Layout.fillWidth: true
    }
    component Talk: FakeTimeline {
        conversationKey: "ife"
        title: "Ife Adeyemi"
        handle: "ife"
        Component.onCompleted: say({ key: "tins", text: "Keep the tins closed until then?", mine: true, time: still.now(), status: "read" })
    }

    HarbourWords { id: words }

    function arrange(window) {
        answering.reply("tins")
        answering.input.text = "Yes, all of them"
        editing.edit("tins")
        wrong.input.text = "A long story"
        lengthy.input.text = words.body
        arabic.input.text = words.arabic
        full.input.text = "Save me the last corner, I want to see"
        full.focusInput()
    }

    Specimen {
        what: "empty"
        Writing { timeline: Talk {} }
        Writing { timeline: Talk { isSelf: true } }
    }
    Specimen {
        what: "full"
        Writing { id: full; timeline: Talk {} }
    }
    Specimen {
        what: "answering"
        Writing { id: answering; timeline: Talk {} }
    }
    Specimen {
        what: "editing"
        Writing { id: editing; timeline: Talk {} }
    }
    Specimen {
        what: "error"
        Writing { id: wrong; timeline: Talk { composeError: "This is too long: a message has at most 16 KB." } }
    }
    Specimen {
        what: "extreme"
        Writing { timeline: Talk { title: words.name } }
        Writing { id: lengthy; timeline: Talk { title: words.word; composeError: words.sentence } }
        Writing { id: arabic; timeline: Talk {} }
    }
}
