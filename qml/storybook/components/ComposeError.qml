// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ComposeError
//
// Why what was written cannot be sent.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 360

    Specimen {
        what: "empty"
        ComposeError { words: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        ComposeError { words: "This is too long: a message has at most 16 KB."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        ComposeError { words: harbour.sentence + harbour.word + harbour.name; Layout.fillWidth: true }
    }
    HarbourWords { id: harbour }
}
