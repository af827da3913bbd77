// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: AccountCard
//
// One account among several, to be pressed.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    HarbourWords { id: words }

    Specimen {
        what: "full"
        AccountCard { name: "Liv Haugen"; handle: "liv"; relay: "relay.harbour.example:8440"; avatarKey: "1"; picture: words.boat; standing: "online"; Layout.fillWidth: true }
        AccountCard { name: "Quay"; handle: "quay"; relay: "relay.quay.example:9550"; avatarKey: "77c1"; picture: ""; standing: "offline"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        AccountCard { name: words.name; handle: words.handle; relay: words.word; avatarKey: "0b1c"; picture: ""; standing: "waiting"; Layout.fillWidth: true }
    }
}
