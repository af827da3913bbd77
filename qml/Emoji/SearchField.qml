// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A low field to look for something by a part of its name.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    required property string label
    property alias text: input.text
    readonly property alias input: input

    signal accepted()
    signal downAsked()

    implicitHeight: Math.max(36, Theme.px(36))
    radius: Theme.radius
    color: Theme.field
    border.width: 1
    border.color: Theme.contrast ? Theme.lineStrong : Theme.line

    FocusRing { shown: input.activeFocus; corner: Theme.radius }
    T.TextField {
        id: input
        anchors.fill: parent
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.actionFill
        selectedTextColor: Theme.actionInk
        selectByMouse: true
        font.family: Theme.family
        font.pixelSize: Theme.sizeBody
        maximumLength: 40
        Accessible.name: root.label
        cursorDelegate: Caret { shown: input.cursorVisible }
        Keys.onDownPressed: root.downAsked()
        onAccepted: root.accepted()
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        visible: input.length === 0 && input.preeditText === ""
        text: root.label
        color: Theme.muted
        Accessible.ignored: true
    }
}
