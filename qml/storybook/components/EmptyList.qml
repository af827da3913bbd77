// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EmptyList
//
// Nobody to talk to yet.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."

Sheet {
    id: root

    windowHeight: 560

    Specimen {
        what: "full"
        EmptyList { Layout.preferredWidth: Theme.px(320); Layout.preferredHeight: Theme.px(180) }
    }
    Specimen {
        what: "extreme"
        EmptyList { Layout.preferredWidth: 180; Layout.preferredHeight: Theme.px(240) }
    }
}
