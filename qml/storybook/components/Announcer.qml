// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Announcer
//
// What only a screen reader has; beside it, the words.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    HarbourWords { id: harbour }

    component Told: RowLayout {
        property alias words: announcer.words
        Announcer { id: announcer; visible: true }
        PlainText { text: Plain.sentence(announcer.words); wrapMode: Text.Wrap; Layout.fillWidth: true }
    }

    Specimen {
        what: "full"
        Told { words: "Ife Adeyemi, 10:42: see you at eight"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        Told { words: harbour.sentence; Layout.fillWidth: true }
    }
}
