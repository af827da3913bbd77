// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ListTabs
//
// Which of the conversations are shown.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."

Sheet {
    id: root

    windowHeight: 480

    function arrange(window) {
        focused.forceActiveFocus(Qt.TabFocusReason)
    }

    Specimen {
        what: "empty"
        ListTabs { Layout.preferredWidth: Theme.px(296) }
    }
    Specimen {
        what: "full, with the keyboard"
        ListTabs { id: focused; current: "unread"; unreadCount: 3; onChosen: key => current = key; Layout.preferredWidth: Theme.px(296) }
    }
    Specimen {
        what: "extreme"
        ListTabs { current: "groups"; unreadCount: 12000; Layout.preferredWidth: 160 }
    }
}
