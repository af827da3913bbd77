// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text as we set it: our type face, our colours, and never markup, because much of what we show was written by others.
import QtQuick
import Porchlight.Theme

Text {
    id: root

    // A size of its own, because a font that looks at itself is a loop.
    property int size: Theme.sizeBody

    textFormat: Text.PlainText
    color: Theme.text
    font.family: size >= Theme.sizePage ? Theme.familyDisplay : Theme.family
    font.pixelSize: size
    // Where lines begin, whatever the language of the words; in a mirrored window that is the right.
    horizontalAlignment: Text.AlignLeft
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
