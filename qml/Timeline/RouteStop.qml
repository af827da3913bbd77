// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One stop on the way of a message: a dot on a line, filled once it is reached, lit where somebody has read it.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

// By anchors: a layout within layouts keeps the heights of an earlier width, and forgets to place what gets its words while
// it is shown.
Item {
    id: root

    required property string title
    required property string detail
    property string moment: ""
    property bool reached: false
    // The next one is reached too.
    property bool passed: false
    property bool lit: false
    property bool failed: false
    property bool first: false
    property bool last: false

    readonly property color ink: failed ? Theme.danger : lit ? Theme.lamp : reached ? Theme.action : Theme.lineStrong

    implicitWidth: track.width + Theme.gapLarge + Math.max(heading.implicitWidth + Theme.gap + clock.implicitWidth, words.implicitWidth)
    implicitHeight: heading.height + (words.visible ? words.height : 0) + (last ? 0 : Theme.gapLarge)
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, moment, detail].filter(words => words !== "").join(", ")

    Item {
        id: track

        readonly property real center: Math.round(Theme.px(10))
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: Theme.px(12)

        Rectangle {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
            visible: !root.first
            width: 2
            height: track.center
            color: root.reached ? Theme.action : Theme.line
        }
        Rectangle {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: track.center; bottom: parent.bottom }
            visible: !root.last
            width: 2
            color: root.passed ? Theme.action : Theme.line
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: track.center - height / 2
            width: Theme.px(10)
            height: width
            radius: width / 2
            color: root.reached || root.failed ? root.ink : Theme.list
            border.width: root.reached || root.failed ? root.lit ? 1 : 0 : 2
            border.color: root.lit ? Theme.lampRim : root.ink
        }
    }
    PlainText {
        id: heading
        anchors { left: track.right; leftMargin: Theme.gapLarge; right: clock.left; rightMargin: clock.text === "" ? 0 : Theme.gap; top: parent.top }
        text: root.title
        color: root.reached || root.failed ? Theme.text : Theme.muted
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    PlainText {
        id: clock
        anchors { right: parent.right; baseline: heading.baseline }
        text: root.moment
        color: Theme.muted
        size: Theme.sizeSmall
        Accessible.ignored: true
    }
    PlainText {
        id: words
        anchors { left: heading.left; right: parent.right; top: heading.bottom }
        text: root.detail
        visible: text !== ""
        color: root.failed ? Theme.danger : Theme.muted
        size: Theme.sizeSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.ignored: true
    }
}
