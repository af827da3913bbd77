// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: PaletteRow
//
// A conversation one can go to, or a command with its keys.
import QtQuick
import QtQuick.Layouts
import Porchlight.Palette
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 760

    component Row: PaletteRow {
        index: 0
        Layout.fillWidth: true
        Layout.preferredHeight: height
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        Row { modelData: ({ section: "Go to", id: "", conversationKey: "c", name: "", handle: "oskar", avatarKey: "u5", isSelf: false }) }
    }
    Specimen {
        what: "full"
        Row { modelData: ({ section: "Go to", id: "", conversationKey: "ife", name: "Ife Adeyemi", handle: "ife", avatarKey: "u3", unread: 3 }); isFirst: true }
        Row { modelData: ({ section: "Go to", id: "", conversationKey: "maren", name: "Maren Holt", handle: "maren", avatarKey: "u8", picture: words.boat }) }
        Row { modelData: ({ section: "Commands", id: "group", conversationKey: "", name: "New group", glyph: "people", keys: "Ctrl+Shift+N" }); isFirst: true }
    }
    Specimen {
        what: "the current one"
        Row { modelData: ({ section: "Commands", id: "keys", conversationKey: "", name: "Keyboard", glyph: "key", keys: "F1" }); current: true }
    }
    Specimen {
        what: "extreme"
        Row { modelData: ({ section: words.sentence, id: "", conversationKey: "x", name: words.name, handle: words.handle, avatarKey: "u4", unread: 99999, isGroup: true }); isFirst: true }
        Row { modelData: ({ section: "Go to", id: "", conversationKey: "y", name: words.word, handle: words.handle, avatarKey: "u6", unread: 99999 }) }
        Row { modelData: ({ section: "Messages", id: "search", conversationKey: "", name: words.word, glyph: "search", keys: "Ctrl+Shift+F" }) }
    }
}
