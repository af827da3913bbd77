// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: StepNote
//
// A quiet word below the steps.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 560

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        StepNote { Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        StepNote { glyph: "lock"; text: "Your password opens the account at the relay, not your messages: their keys are on your devices."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        StepNote { glyph: "device"; text: words.sentence + words.word; Layout.preferredWidth: 280 }
    }
}
