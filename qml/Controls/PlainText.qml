// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text as we set it: our type face, our colours, and never markup, because much of what we show was written by others.
import QtQuick
import Porchlight.Theme

Text {
    id: root

    textFormat: Text.PlainText
    color: Theme.text
    font.family: font.pixelSize >= Theme.px(26) ? Theme.familyDisplay : Theme.family
    font.pixelSize: Theme.sizeBody
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
