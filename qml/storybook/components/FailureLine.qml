// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: FailureLine
//
// Under a message that the relay finally refused.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 420

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        FailureLine { reason: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        FailureLine { reason: "You are no longer a member of this conversation."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        FailureLine { reason: words.sentence + words.word; Layout.fillWidth: true }
        FailureLine { reason: words.word; Layout.preferredWidth: 240 }
    }
}
