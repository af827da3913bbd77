// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: NothingShown
//
// Why no conversation is shown.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Conversations
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1200

    HarbourWords { id: words }

    component Nothing: NothingShown {
        Layout.preferredWidth: Theme.px(320)
        Layout.preferredHeight: Theme.px(150)
    }

    Specimen {
        what: "full"
        Nothing { tab: "unread" }
        Nothing { tab: "people" }
        Nothing { tab: "groups" }
        Nothing { tab: "all" }
    }
    Specimen {
        what: "nothing is called so"
        Nothing { words: "hoolt" }
        Nothing { words: "holt"; tab: "groups" }
    }
    Specimen {
        what: "extreme"
        Nothing { words: words.families; tab: "unread"; Layout.preferredWidth: 180; Layout.preferredHeight: Theme.px(280) }
    }
}
