// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: MemberRow
//
// One member of the open group.
import QtQuick
import QtQuick.Layouts
import Porchlight.Groups
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 900

    HarbourWords { id: words }
    component Member: MemberRow {
        accountKey: "u3"
        name: ""
        handle: ""
        isAdmin: false
        isMe: false
        picture: undefined
        isVerified: false
        Layout.fillWidth: true
    }

    Specimen {
        what: "empty"
        Member {}
        Member { handle: "oskar"; canAct: true }
    }
    Specimen {
        what: "full"
        Member { name: "Ife Adeyemi"; handle: "ife"; online: true; isVerified: true; canAct: true }
        Member { name: "Tomás Reyes"; accountKey: "u2"; handle: "tomas"; isAdmin: true; picture: words.boat; canAct: true }
        Member { name: "Liv Haugen"; accountKey: "11a7"; handle: "liv"; isMe: true; isAdmin: true }
    }
    Specimen {
        what: "with the keyboard"
        Member { name: "Yuki Arai"; accountKey: "u0"; handle: "yuki"; current: true; canAct: true }
    }
    Specimen {
        what: "extreme"
        Member { name: words.name; handle: words.handle; isAdmin: true; isVerified: true; online: true; canAct: true; Layout.maximumWidth: 320 }
        Member { name: words.word; handle: words.word; isAdmin: true; canAct: true; Layout.maximumWidth: 240 }
        Member { name: words.stacked; handle: words.handle }
        Member { name: words.arabic; handle: "layan"; isVerified: true }
    }
}
