// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: InvitationPart
//
// The link by which people come into a group.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1280

    HarbourWords { id: words }
    component Group: QtObject {
        property bool isAdmin: true
        property bool isMember: true
        property bool isOpen: false
        property string link: ""
        property string squares: ""
        property bool isBusy: false
        function setOpen(yes) {}
    }

    FakeLink { id: pattern }

    Specimen {
        what: "empty"
        InvitationPart { group: Group {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        InvitationPart { group: Group { isOpen: true; link: words.address; squares: pattern.pattern(45) } Layout.fillWidth: true }
    }
    Specimen {
        what: "made by another admin, and about to be revoked"
        InvitationPart { group: Group { isOpen: true } asksAgain: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        InvitationPart { group: Group { isOpen: true; link: words.address; isBusy: true } Layout.fillWidth: true }
    }
    Specimen {
        what: "for a member"
        InvitationPart { group: Group { isAdmin: false; isOpen: true; link: words.address } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        InvitationPart { group: Group { isOpen: true; link: words.address + words.word; squares: pattern.pattern(45) } Layout.preferredWidth: 280 }
    }
}
