// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: TimelineHeader
//
// Whose conversation this is.
import QtQuick
import QtQuick.Layouts
import Porchlight.Timeline
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 980

    HarbourWords { id: words }
    component Head: TimelineHeader {
        title: ""
        handle: ""
        avatarKey: "u3"
        isSelf: false
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Head {}
    }
    Specimen {
        what: "full"
        Head { title: "Ife Adeyemi"; handle: "ife"; presence: ({ state: "online" }) }
        Head { title: "Maren Holt"; handle: "maren"; avatarKey: "u8"; picture: words.boat; presence: ({ state: "", lastActive: words.today(9, 57) }) }
        Head { title: "Slipway crew"; avatarKey: "g2"; isGroup: true; memberCount: 12 }
        Head { title: "Notes"; handle: "liv"; avatarKey: "11a7"; isSelf: true }
    }
    Specimen {
        what: "typing"
        Head { title: "Ife Adeyemi"; handle: "ife"; typing: true }
        Head { title: "Slipway crew"; avatarKey: "g2"; isGroup: true; memberCount: 12; typists: ["Maren Holt", "Yuki Arai"] }
    }
    Specimen {
        what: "muted, narrow"
        Head { title: "Tomás Reyes"; handle: "tomas"; avatarKey: "u2"; isMuted: true; showBack: true; Layout.maximumWidth: 360 }
    }
    Specimen {
        what: "extreme"
        Head { title: words.name; handle: words.handle; presence: ({ state: "away" }); showBack: true }
        Head { title: words.word; handle: words.handle; presence: ({ state: "online" }); showBack: true; Layout.maximumWidth: 360 }
        Head { title: words.stacked; avatarKey: "g2"; isGroup: true; memberCount: 99999; typists: Array(200).fill(words.name) }
        Head { title: "ليان منصور"; handle: "layan" }
    }
}
