// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component in one state, with a word for it: "empty", "full", "extreme", "error", or what it is.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Column {
    id: root

    required property string what
    default property alias content: place.data

    width: parent ? parent.width : 0
    spacing: Theme.gapSmall

    PlainText {
        width: parent.width
        text: root.what
        size: Theme.sizeTiny
        color: Theme.muted
        font.weight: Font.DemiBold
    }
    ColumnLayout {
        id: place
        width: parent.width
        spacing: Theme.gapSmall
    }
}
