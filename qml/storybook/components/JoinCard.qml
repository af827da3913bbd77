// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: JoinCard
//
// What an invitation link to a group is, before one joins.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 900

    HarbourWords { id: words }
    component Joining: QtObject {
        property string place: "home.slipway.example:8440"
        property bool isOurs: true
        property bool isBusy: false
        property string error: ""
    }

    Specimen {
        what: "full"
        JoinCard { joining: Joining {} Layout.fillWidth: true }
    }
    Specimen {
        what: "on another relay"
        JoinCard { joining: Joining { isOurs: false } Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        JoinCard { joining: Joining { error: "This link does not work any more: it was revoked, or you were removed from the group." } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        JoinCard { joining: Joining { place: words.word + ".example"; error: words.name } Layout.preferredWidth: 280 }
    }
}
