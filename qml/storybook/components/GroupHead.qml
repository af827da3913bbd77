// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: GroupHead
//
// The head of a group's page, for an admin, for a member, and for who has left.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"
import "../screens"

Sheet {
    id: root

    windowHeight: 2600

    HarbourWords { id: words }
    SlipwayProfile { id: mine }
    SlipwayProfile {
        id: theirs
        Component.onCompleted: {
            group.isAdmin = false
            group.error = "Only admins can do that."
        }
    }
    SlipwayProfile {
        id: gone
        Component.onCompleted: {
            group.isMember = false
            group.isAdmin = false
        }
    }
    SlipwayProfile {
        id: none
        Component.onCompleted: group.fill([])
    }

    Specimen {
        what: "empty"
        GroupHead { group: none.group; title: ""; groupKey: "g0"; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        GroupHead { group: mine.group; title: "Slipway crew"; groupKey: "g2"; picture: words.boat; Layout.fillWidth: true }
    }
    Specimen {
        what: "a new name"
        GroupHead { group: mine.group; title: "Slipway crew"; groupKey: "g2"; renames: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        GroupHead { group: theirs.group; title: "Slipway crew"; groupKey: "g2"; Layout.fillWidth: true }
    }
    Specimen {
        what: "left"
        GroupHead { group: gone.group; title: "Slipway crew"; groupKey: "g2"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        GroupHead { group: mine.group; title: words.name + words.word; groupKey: "g2"; Layout.preferredWidth: 320 }
    }
}
