// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: GroupTrouble
//
// What hinders a change of a group.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 520

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        GroupTrouble { error: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        GroupTrouble { error: "One of them does not let you add them. They can come by the invitation link."; offersLink: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        GroupTrouble { error: "Only admins can do that."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        GroupTrouble { error: words.word + words.sentence + words.name; offersLink: true; Layout.preferredWidth: 320 }
    }
}
