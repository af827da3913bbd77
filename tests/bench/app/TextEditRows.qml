// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words in a text field for each row: what Qt Quick has for words that can be selected.
import QtQuick
import Porchlight.Theme

ListView {
    id: root

    verticalLayoutDirection: ListView.BottomToTop
    cacheBuffer: 600
    delegate: Item {
        id: row

        required property string words

        width: ListView.view.width
        height: field.height + Theme.gap
        TextEdit {
            id: field
            width: Math.min(Math.ceil(implicitWidth), Parts.bubbleWidthMax)
            textFormat: TextEdit.PlainText
            text: row.words
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            color: Theme.text
            selectionColor: Theme.actionFill
            selectedTextColor: Theme.actionInk
            font.family: Theme.family
            font.pixelSize: Theme.sizeBody
            activeFocusOnTab: false
            Accessible.ignored: true
        }
    }
}
