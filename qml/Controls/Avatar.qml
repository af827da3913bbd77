// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person as a round of colour with initials. The colour follows from the id, not from the name.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    required property string name
    required property string avatarKey
    property int size: 40
    // Instead of initials: for what is not another person
    property string glyph: ""

    implicitWidth: Theme.px(size)
    implicitHeight: Theme.px(size)
    radius: width / 2
    color: Theme.avatarFill(Plain.colorIndex(avatarKey))
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.ignored: true

    PlainText {
        anchors.centerIn: parent
        text: root.glyph === "" ? Plain.initials(root.name) : ""
        color: Theme.avatarInk
        size: Math.round(root.height * 0.36)
        font.weight: Font.DemiBold
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        width: root.width / 2
        height: root.height / 2
        visible: root.glyph !== ""
        name: root.glyph
        color: Theme.avatarInk
    }
}
