// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Behind a name: the safety number with this person was compared, and is the same still.
import QtQuick
import Porchlight.Theme

Icon {
    readonly property string words: qsTr("safety number verified")

    name: "shield"
    color: Theme.action
    width: visible ? Theme.px(15) : 0
    height: Theme.px(15)
    Accessible.role: Accessible.Graphic
    Accessible.name: words
}
