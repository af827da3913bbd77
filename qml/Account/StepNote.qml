// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A quiet word below the steps, with a sign before it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

RowLayout {
    id: root

    property string glyph: ""
    property string text: ""

    spacing: Theme.gapSmall

    Icon {
        name: root.glyph
        Layout.alignment: Qt.AlignTop
    }
    PlainText {
        text: root.text
        color: Theme.muted
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
