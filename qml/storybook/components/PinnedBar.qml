// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PinnedBar
//
// What is pinned in the group, one at a time.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    component Pins: QtObject {
        property var pins: []
        property bool mayPin: true
        function unpin(key) {}
    }

    HarbourWords { id: words }

    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        PinnedBar { pins: Pins {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        PinnedBar {
            pins: Pins { pins: [{ messageKey: "p1", author: "Maren Holt", text: "Launch is on Saturday at nine, from the north slip." },
                                { messageKey: "p2", author: "Yuki Arai", text: "The key hangs behind the blue door." }] }
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "with the keyboard, by a member"
        PinnedBar {
            id: focused
            pins: Pins { mayPin: false; pins: [{ messageKey: "p2", author: "Yuki Arai", text: "The key hangs behind the blue door." }] }
            Layout.fillWidth: true
        }
    }
    Specimen {
        what: "extreme"
        PinnedBar {
            at: 99998
            pins: Pins { pins: Array.from({ length: 99999 }, (_, at) => ({ messageKey: "p" + at, author: words.name, text: words.sentence })) }
            Layout.fillWidth: true
        }
        PinnedBar {
            pins: Pins { pins: [{ messageKey: "p", author: words.word, text: words.families }] }
            Layout.preferredWidth: 220
        }
    }
}
