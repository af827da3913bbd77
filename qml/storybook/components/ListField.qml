// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ListField
//
// The field above the conversations.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 480

    HarbourWords { id: words }
    function arrange(window) {
        focused.focusInput()
    }

    Specimen {
        what: "empty"
        ListField { Layout.preferredWidth: Theme.px(240) }
        ListField { Layout.preferredWidth: Theme.px(120) }
    }
    Specimen {
        what: "full, with the keyboard"
        ListField { id: focused; text: "holt"; Layout.preferredWidth: Theme.px(240) }
    }
    Specimen {
        what: "extreme"
        ListField { text: words.families; Layout.preferredWidth: 160 }
        ListField { text: words.arabic; Layout.preferredWidth: Theme.px(240) }
    }
}
