// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the signs around selected words that make them bold, italic, struck out or code, and takes them away again. What is
// written stays plain words; nothing selected, and the cursor stands between the two.
import QtQuick

QtObject {
    id: root

    // A text field
    required property Item input

    // Of "***" one is italic and two are bold.
    function isMarked(mark, start, end) {
        if (mark[0] !== "*")
            return input.getText(start - mark.length, start) === mark && input.getText(end, end + mark.length) === mark
        const before = /\**$/.exec(input.getText(Math.max(0, start - 3), start))[0].length
        const after = /^\**/.exec(input.getText(end, end + 3))[0].length
        const count = Math.min(before, after)
        return mark === "*" ? count === 1 || count === 3 : count >= 2
    }

    function wrap(mark) {
        const start = input.selectionStart
        const end = input.selectionEnd
        const words = input.getText(start, end)
        if (isMarked(mark, start, end)) {
            input.remove(end, end + mark.length)
            input.remove(start - mark.length, start)
            input.select(start - mark.length, end - mark.length)
            return
        }
        // Spaces stay outside: a mark stands at a word.
        const left = words.search(/\S|$/)
        const right = words.length - words.replace(/\s+$/, "").length
        const from = words.trim() === "" ? start : start + left
        const to = words.trim() === "" ? start : end - right
        input.insert(to, mark)
        input.insert(from, mark)
        if (from === to)
            input.cursorPosition = from + mark.length
        else
            input.select(from + mark.length, to + mark.length)
    }

    // True when the key was for this.
    function take(event) {
        const control = event.modifiers & Qt.ControlModifier
        const shift = event.modifiers & Qt.ShiftModifier
        if (event.modifiers & (Qt.AltModifier | Qt.MetaModifier))
            return false
        const mark = control && !shift ? { [Qt.Key_B]: "**", [Qt.Key_I]: "*" }[event.key]
                   : control ? { [Qt.Key_X]: "~~", [Qt.Key_M]: "`" }[event.key]
                   : input.selectedText !== "" && event.text === "`" ? "`" : undefined
        if (mark === undefined)
            return false
        wrap(mark)
        return true
    }
}
