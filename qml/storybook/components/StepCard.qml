// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: StepCard
//
// One step of several on a page.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1500

    HarbourWords { id: words }
    component Step: StepCard {
        number: 1
        title: "Enter this code on your other device"
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Step { title: "" }
    }
    Specimen {
        what: "full"
        Step { isCurrent: true; PlainText { text: "The code is shown once the relay is reached."; color: Theme.muted; wrapMode: Text.Wrap; Layout.fillWidth: true } }
        Step { number: 2; title: "Do both screens show this?" }
    }
    Specimen {
        what: "checked"
        Step { isDone: true }
    }
    Specimen {
        what: "extreme"
        Step { number: 99; title: words.sentence; isCurrent: true; Layout.maximumWidth: 300 }
        Step { number: 3; title: words.word; PlainText { text: words.body.slice(0, 900); wrapMode: Text.Wrap; Layout.fillWidth: true } }
    }
}
