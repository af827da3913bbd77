// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same words in MessageText, read for what their signs mean.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

ListView {
    id: root

    verticalLayoutDirection: ListView.BottomToTop
    cacheBuffer: 600
    delegate: Item {
        id: row

        required property string words

        width: ListView.view.width
        height: field.height + Theme.gap
        MessageText {
            id: field
            width: implicitWidth
            height: implicitHeight
            widthMax: Parts.bubbleWidthMax
            text: row.words
            style: BodyStyle
            Accessible.ignored: true
        }
    }
}
