// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: SixDigits
//
// The digits that two people compare.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."

Sheet {
    id: root

    windowHeight: 520

    Specimen {
        what: "empty"
        SixDigits { digits: ""; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        SixDigits { digits: "407913"; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        SixDigits { digits: "888888"; Layout.preferredWidth: 140 }
        SixDigits { digits: "000000"; Layout.fillWidth: true }
    }
}
