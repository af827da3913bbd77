// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys mean while one writes: to the lists that are open, then around words, then to the composer itself.
import QtQuick

QtObject {
    id: root

    required property Item composer
    readonly property Marking marking: Marking { input: root.composer.input }

    // Before the window takes it as a shortcut of its own.
    function overrides(event) {
        const isOpen = composer.mode !== "" || composer.mentions.isOpen || composer.emoji.isOpen
        return (event.key === Qt.Key_Escape && isOpen) || (event.modifiers === Qt.ControlModifier && [Qt.Key_B, Qt.Key_I, Qt.Key_E].includes(event.key))
    }

    function take(event) {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (event.modifiers === Qt.NoModifier && (composer.mentions.take(event.key) || composer.emoji.take(event.key)))
            return true
        if (marking.take(event) || (event.matches(StandardKey.Paste) && composer.offers.paste()))
            return true
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)) {
            composer.waves.openAtCursor()
            return true
        }
        if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_E) {
            composer.pickEmoji()
            return true
        }
        if (enter && !(event.modifiers & (Qt.ShiftModifier | Qt.AltModifier | Qt.ControlModifier))) {
            composer.send()
            return true
        }
        return event.key === Qt.Key_Escape && composer.leaveMode()
    }
}
