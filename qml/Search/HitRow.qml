// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message that was found: by whom, where, when, and its words around what was looked for, which is lit.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property string messageKey
    required property string conversationKey
    required property string title
    required property bool isGroup
    required property string author
    required property string authorKey
    // Bytes of a picture; nothing
    required property var picture
    required property bool mine
    required property date time
    required property string snippet
    // In the snippet, what was looked for: a line for each place, "start length"
    required property string lit
    property bool current: false

    readonly property string shownAuthor: mine ? qsTr("You") : Plain.oneLine(author)
    readonly property string shownPlace: !isGroup && !mine ? "" : Plain.fill(qsTr("in %1"), Plain.oneLine(title))
    readonly property string when: Moments.brief(time)
    readonly property real linesMax: 2

    signal chosen(string conversationKey, string messageKey)

    implicitHeight: Math.max(Theme.px(60), names.height + words.height + 2 * Theme.gapSmall + Theme.gapTiny)
    Accessible.role: Accessible.ListItem
    Accessible.name: [shownAuthor, shownPlace, when].filter(part => part !== "").join(", ") + ": " + Plain.sentence(snippet)
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: root.chosen(root.conversationKey, root.messageKey)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.current ? Theme.actionSoft : mouse.containsMouse ? Theme.hover : "transparent"
        border.width: root.current && Theme.contrast ? 1 : 0
        border.color: Theme.action
    }
    Avatar {
        id: avatar
        anchors { left: parent.left; leftMargin: Theme.gapSmall; top: parent.top; topMargin: Theme.gapSmall }
        name: root.shownAuthor
        avatarKey: root.authorKey
        picture: root.picture
        size: 36
    }
    Item {
        id: names
        anchors { left: avatar.right; leftMargin: Theme.gap; right: parent.right; rightMargin: Theme.gapSmall; top: parent.top; topMargin: Theme.gapSmall }
        height: who.height
        PlainText {
            id: who
            anchors.left: parent.left
            width: Math.min(implicitWidth, (parent.width - clock.width) * 0.6)
            text: root.shownAuthor
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        PlainText {
            anchors { left: who.right; leftMargin: Theme.gapSmall; right: clock.left; rightMargin: Theme.gapSmall; baseline: who.baseline }
            text: root.shownPlace
            size: Theme.sizeSmall
            color: Theme.muted
            Accessible.ignored: true
        }
        PlainText {
            id: clock
            anchors { right: parent.right; baseline: who.baseline }
            text: root.when
            size: Theme.sizeSmall
            color: Theme.muted
            Accessible.ignored: true
        }
    }
    Item {
        id: words
        anchors { left: names.left; right: names.right; top: names.bottom; topMargin: Theme.gapTiny }
        height: Math.min(body.implicitHeight, body.implicitHeight / Math.max(1, body.lineCount) * root.linesMax)
        clip: true
        MessageText {
            id: body
            readonly property string line: root.snippet.replace(/[\r\n\u2028\u2029]/g, " ")
            width: parent.width
            height: implicitHeight
            widthMax: parent.width
            enabled: false
            formatted: false
            text: Plain.body(line, false)
            mentions: Plain.spansIn(line, false, root.lit === "" ? [] : root.lit.split("\n").map(place => {
                const numbers = place.split(" ")
                return { start: Number(numbers[0]), length: Number(numbers[1]), mine: true }
            }))
            style: BodyStyle
            Accessible.ignored: true
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.chosen(root.conversationKey, root.messageKey)
    }
}
