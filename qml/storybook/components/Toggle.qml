// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Toggle
//
// On or off, with its words beside it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 820

    HarbourWords { id: words }
    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        Toggle { Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        Toggle { label: "Reduced motion"; Layout.fillWidth: true }
    }
    Specimen {
        what: "checked"
        Toggle { label: "Reduced motion"; checked: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "with the keyboard"
        Toggle { id: focused; label: "Tell others what you have read"; checked: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        Toggle { label: "Start when I log in"; enabled: false; Layout.fillWidth: true }
        Toggle { label: "Start when I log in"; enabled: false; checked: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        Toggle { label: words.sentence; checked: true; Layout.fillWidth: true }
        Toggle { label: words.word; Layout.preferredWidth: 260 }
    }
}
