// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: RequestBar
//
// Someone whom one has not accepted yet wants to write.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 760

    component Talk: QtObject {
        property string conversationKey: "tomas"
        property string title: "Tomás Reyes"
        property string avatarKey: "u2"
        property bool isRequest: true
    }
    component Switches: QtObject {
        property bool isBusy: false
        property string error: ""
        function accept(key) {}
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        RequestBar { timeline: Talk { isRequest: false } switches: Switches {} people: FakePeople {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        RequestBar { timeline: Talk {} switches: Switches {} people: FakePeople {} Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        RequestBar { timeline: Talk {} switches: Switches { isBusy: true } people: FakePeople { isBusy: true } Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        RequestBar { timeline: Talk {} switches: Switches { error: "There is no connection to the relay just now." } people: FakePeople {} Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        RequestBar { timeline: Talk { title: words.name } switches: Switches {} people: FakePeople { error: words.sentence } Layout.preferredWidth: 300 }
    }
}
