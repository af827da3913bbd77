// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person has chosen about looks, handed to the theme; and emoji used lately, kept with it.
import QtQuick
import Porchlight.Theme
import Porchlight.Emoji

Item {
    id: root

    required property QtObject appearance

    visible: false

    Binding { target: Theme; property: "mode"; value: root.appearance.mode; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "accent"; value: root.appearance.accent; restoreMode: Binding.RestoreNone }
    Binding { target: Theme.book; property: "folder"; value: root.appearance.themeFolder; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "textScale"; value: Math.max(1, Math.min(2, root.appearance.textScale)); restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "reducedMotion"; value: root.appearance.reducedMotion; restoreMode: Binding.RestoreNone }
    Binding { target: EmojiTable; property: "recent"; value: root.appearance.recentEmoji; restoreMode: Binding.RestoreNone }
    Connections {
        target: EmojiTable
        function onRecentChanged() { root.appearance.recentEmoji = EmojiTable.recent }
    }
}
