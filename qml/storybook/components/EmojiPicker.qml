// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: EmojiPicker
//
// All emoji: by group, or by a part of their name.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Emoji
import ".."

Sheet {
    id: root

    windowHeight: 1400

    function arrange(window) {
        found.search.text = "boat"
        none.search.text = "Schwimmstegbefestigung"
        narrow.search.text = "a"
    }

    component Picker: EmojiPicker {
        Layout.preferredWidth: implicitWidth
        Layout.preferredHeight: implicitHeight
    }

    Specimen {
        what: "full"
        Picker { current: "😀"; group: "smileys" }
    }
    Specimen {
        what: "found"
        Picker { id: found; Layout.preferredHeight: Theme.px(200) }
    }
    Specimen {
        what: "empty"
        Picker { id: none; Layout.preferredHeight: Theme.px(160) }
    }
    Specimen {
        what: "extreme"
        Picker { id: narrow; Layout.preferredWidth: Theme.px(320); Layout.preferredHeight: Theme.px(260) }
    }
}
