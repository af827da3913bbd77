// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person as a round of colour with initials, a group as a rounded square, or the picture they have. The colour follows
// from the id, not from the name.
import QtQuick
import Porchlight.Theme
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Controls

Rectangle {
    id: root

    required property string name
    required property string avatarKey
    property int size: 40
    property bool isGroup: false
    // Bytes of a JPEG or PNG; what is none is not shown.
    property var picture: undefined
    // Instead of initials: for what is not another person
    property string glyph: ""
    readonly property alias hasPicture: drawn.isShown

    implicitWidth: Theme.px(size)
    implicitHeight: Theme.px(size)
    radius: isGroup ? Math.round(height / 4) : width / 2
    color: Theme.avatarFill(Plain.colorIndex(avatarKey))
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.ignored: true

    PlainText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width)
        clip: implicitWidth > root.width // one sign may be as wide as a sentence
        visible: !drawn.isShown
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
        visible: root.glyph !== "" && !drawn.isShown
        name: root.glyph
        color: Theme.avatarInk
    }
    AvatarPicture {
        id: drawn
        anchors { fill: parent; margins: root.border.width }
        visible: isShown
        corner: root.radius
        Binding on bytes { value: root.picture; when: root.picture !== undefined && root.picture !== null; restoreMode: Binding.RestoreBindingOrValue }
    }
}
