// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: NoticedLine
//
// What the conversation says of itself between two messages.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 400

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        NoticedLine { names: ""; person: "Ife Adeyemi"; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        NoticedLine { names: "keyChanged"; person: "Ife Adeyemi"; Layout.fillWidth: true }
        NoticedLine { names: "keyChanged missing"; person: "Ife Adeyemi"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        NoticedLine { names: "keyChanged missing ofANewerOne"; person: words.name; Layout.fillWidth: true }
        NoticedLine { names: "missing"; person: words.word; Layout.preferredWidth: 240 }
    }
}
