// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: StorageRow
//
// What one conversation takes, and clearing it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Settings
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 900

    HarbourWords { id: words }

    component Row: StorageRow {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.px(520)
    }

    Specimen {
        what: "full"
        Row { name: "Maren Holt"; avatarKey: "u8"; value: "6.6 MB"; messages: 30112 }
        Row { name: "Notes to self"; avatarKey: "11a7"; isSelf: true; value: "12 kB"; messages: 1 }
    }
    Specimen {
        what: "asks"
        Row { name: "Slipway crew"; avatarKey: "g1"; isGroup: true; value: "3.2 MB"; messages: 812; asks: true }
    }
    Specimen {
        what: "disabled"
        Row { name: "Maren Holt"; avatarKey: "u8"; value: "6.6 MB"; messages: 30112; enabled: false }
    }
    Specimen {
        what: "extreme"
        Row { name: words.name; avatarKey: "x"; value: "1,023.9 GB"; messages: 1234567; Layout.preferredWidth: 300; Layout.maximumWidth: 300 }
    }
}
