// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Waves below words that no dictionary knows, and the menu of what is written: what a word may have been meant to be, one's
// own words, and the clipboard. It lies over the text, which it never changes by itself.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Timeline

SpellWaves {
    id: root

    // { isOnIn(key, revision), setOnIn(key, bool), check(number, text), suggest(number, word), learn(word), revision }; may be null
    required property QtObject spelling
    required property string conversation
    readonly property alias menu: menu.popup
    readonly property bool isMenuOpen: menu.visible

    // What the menu is about: [start, length] of a word, and where it opens
    property var place: []
    property string word: ""
    property point at
    property double question: 0

    signal pasteAsked()

    // From the keyboard, where the cursor is; or where somebody has pressed.
    function openMenu(x, y) {
        at = Qt.point(x, y)
        place = placeAt(input.cursorPosition)
        word = place.length > 0 ? input.getText(place[0], place[0] + place[1]) : ""
        if (word === "")
            return show([])
        question += 1
        waiting.restart() // a dictionary may take long, or never answer
        spelling.suggest(question, word)
    }

    function openAtCursor() {
        openMenu(input.cursorRectangle.x, input.cursorRectangle.y + input.cursorRectangle.height)
    }

    function show(suggestions) {
        waiting.stop()
        const rows = suggestions.map(words => ({ key: "=" + words, label: Plain.oneLine(words) }))
        if (word !== "")
            rows.push({ key: "learn", label: Plain.fill(qsTr("Add “%1” to my words"), Plain.oneLine(word)) })
        if (input.selectedText !== "")
            rows.push({ key: "cut", label: qsTr("Cut") }, { key: "copy", label: qsTr("Copy") })
        rows.push({ key: "paste", label: qsTr("Paste") })
        if (input.length > 0)
            rows.push({ key: "all", label: qsTr("Select all") })
        if (spelling && spelling.inUse.length > 0 && spelling.isOn && conversation !== "")
            rows.push(isOn ? { key: "off", label: qsTr("Do not check spelling here") } : { key: "on", label: qsTr("Check spelling here") })
        menu.popup.entries = rows
        menu.popup.contentItem.forceLayout()
        // Above the line where there is no room below: the word stays in sight.
        const isLow = input.mapToItem(null, 0, at.y).y + menu.popup.implicitHeight > Window.height
        menu.popup.openAt(input, at.x, isLow ? input.cursorRectangle.y - menu.popup.implicitHeight - Theme.gapTiny : at.y)
    }

    function replace(words) {
        const start = place[0]
        if (input.getText(start, start + place[1]) !== word)
            return // it was changed meanwhile
        input.remove(start, start + place[1])
        input.insert(start, words)
        input.cursorPosition = start + words.length
    }

    function act(key) {
        switch (key) {
        case "learn": return spelling.learn(word)
        case "cut": return input.cut()
        case "copy": return input.copy()
        case "paste": return pasteAsked()
        case "all": return input.selectAll()
        case "off": return spelling.setOnIn(conversation, false)
        case "on": return spelling.setOnIn(conversation, true)
        }
        replace(key.slice(1))
    }

    isOn: spelling !== null && spelling.isOnIn(conversation, spelling.revision)
    cursor: input.cursorPosition
    color: Theme.danger
    visible: count > 0
    onAsked: (number, text) => root.spelling.check(number, text)

    Timer {
        id: waiting
        interval: 700
        onTriggered: root.show([])
    }
    Connections {
        target: root.spelling
        function onChanged() { root.askAgain() }
        function onChecked(number, places) { root.tell(number, places) }
        function onSuggested(number, words) {
            if (waiting.running && number === root.question)
                root.show(words)
        }
    }
    WhenAsked {
        id: menu
        ActionMenu {
            name: qsTr("What is written")
            onClosed: root.input.forceActiveFocus(Qt.OtherFocusReason)
            onChosen: key => root.act(key)
        }
    }
}
