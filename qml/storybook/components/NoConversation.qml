// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: NoConversation
//
// Nothing is open.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Timeline
import ".."

Sheet {
    id: root

    ground: Theme.canvas
    windowHeight: 520

    Specimen {
        what: "full"
        NoConversation { Layout.fillWidth: true; Layout.preferredHeight: Theme.px(160) }
    }
    Specimen {
        what: "extreme"
        NoConversation { Layout.preferredWidth: 140; Layout.preferredHeight: Theme.px(240) }
    }
}
