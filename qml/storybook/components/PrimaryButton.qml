// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PrimaryButton
//
// The one thing to do next.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    HarbourWords { id: words }
    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        PrimaryButton {}
    }
    Specimen {
        what: "full"
        PrimaryButton { label: "Come in" }
        PrimaryButton { label: "Make the group"; Layout.fillWidth: true }
    }
    Specimen {
        what: "with the keyboard"
        PrimaryButton { id: focused; label: "Come in" }
    }
    Specimen {
        what: "disabled"
        PrimaryButton { label: "Come in"; enabled: false }
    }
    Specimen {
        what: "working"
        PrimaryButton { label: "Knocking …"; enabled: false; working: true }
    }
    Specimen {
        what: "extreme"
        PrimaryButton { label: words.word; Layout.fillWidth: true }
        PrimaryButton { label: "They are the same"; Layout.preferredWidth: 96 }
        PrimaryButton { label: words.arabic; Layout.fillWidth: true }
    }
}
