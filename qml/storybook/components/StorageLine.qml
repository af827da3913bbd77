// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: StorageLine
//
// How much one thing takes.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Settings
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 480

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        StorageLine { label: "Keys"; value: "0 bytes"; Layout.preferredWidth: Theme.px(320) }
    }
    Specimen {
        what: "full"
        StorageLine { label: "Messages"; value: "21.8 MB"; share: 0.53; Layout.preferredWidth: Theme.px(320) }
    }
    Specimen {
        what: "extreme"
        StorageLine { label: words.sentence; value: "1,023.9 GB"; share: 1; Layout.preferredWidth: 220 }
    }
}
