// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ConversationNotice
//
// What the encryption has noticed in the open conversation.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1300

    component Talk: QtObject {
        property string conversationKey: "ife"
        property string title: "Ife Adeyemi"
        property string handle: "ife"
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        ConversationNotice { timeline: Talk {} notice: FakeNoticePlace {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        ConversationNotice { timeline: Talk {} notice: FakeNoticePlace { kind: "keyChanged" } Layout.fillWidth: true }
    }
    Specimen {
        what: "what is written waits"
        ConversationNotice { timeline: Talk {} notice: FakeNoticePlace { kind: "keyChanged"; isBlocking: true } Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        ConversationNotice { timeline: Talk {} notice: FakeNoticePlace { kind: "twoLists"; isBlocking: true } Layout.fillWidth: true }
        ConversationNotice { timeline: Talk {} notice: FakeNoticePlace { kind: "falseRoster" } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        ConversationNotice { timeline: Talk { title: words.name } notice: FakeNoticePlace { kind: "keyChanged"; isBlocking: true } Layout.fillWidth: true }
        ConversationNotice { timeline: Talk { title: words.word } notice: FakeNoticePlace { kind: "falseKeys" } Layout.preferredWidth: 300 }
    }
}
