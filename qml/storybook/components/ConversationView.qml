// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ConversationView
//
// What stands in the window of one conversation.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Views
import ".."
import "../fakes"
import "../screens"

Sheet {
    id: root

    windowHeight: 1500

    HarbourProfile { id: harbour }
    HarbourWords { id: words }

    component View: ConversationView {
        profile: harbour
        drafts: Drafts {}
        Layout.preferredWidth: Theme.px(520)
        Layout.preferredHeight: Theme.px(420)
    }

    Component.onCompleted: {
        for (const view of [full, readOnly])
            view.place.timeline.open("ife", harbour.headOf("ife"), harbour.messagesOf("ife"))
        extreme.place.timeline.open("x", { title: words.name, handle: words.handle }, [{ text: words.sentence, time: harbour.at(0, 10, 0) }])
    }

    Specimen {
        what: "full"
        View { id: full; place: harbour.windows.made.createObject(root) }
    }
    Specimen {
        what: "for reading"
        View { id: readOnly; place: harbour.windows.made.createObject(root); readOnly: true }
    }
    Specimen {
        what: "extreme"
        View { id: extreme; place: harbour.windows.made.createObject(root); Layout.preferredWidth: 360 }
    }
}
