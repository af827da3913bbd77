// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is pinned in the group, one at a time: a tap goes to it, and the next one shows.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Button {
    id: root

    // { pins: [{ messageKey, author, text }], mayPin, unpin(messageKey) }
    required property QtObject pins
    property int at: 0
    readonly property var all: pins.pins
    readonly property var pin: all.length > 0 ? all[Math.min(at, all.length - 1)] : null
    readonly property int count: all.length
    readonly property alias unpin: unpin

    signal messageAsked(string messageKey)

    function goOn() {
        if (pin === null)
            return
        const key = pin.messageKey
        at = (Math.min(at, all.length - 1) + 1) % all.length
        messageAsked(key)
    }

    onCountChanged: at = 0 // not with each word of who may pin
    visible: pin !== null
    implicitHeight: Math.max(Theme.px(44), words.implicitHeight + 2 * Theme.gapSmall)
    focusPolicy: Qt.StrongFocus
    Accessible.onPressAction: goOn()
    Keys.onReturnPressed: goOn()
    Keys.onEnterPressed: goOn()
    onClicked: goOn()
    Accessible.name: pin === null ? "" : Plain.fill(qsTr("Pinned by the group, %1: %2"), Plain.oneLine(pin.author), Plain.oneLine(pin.text))

    background: Rectangle {
        color: root.hovered || root.down ? Theme.hover : Theme.raised
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 1
            color: Theme.line
        }
        FocusRing { shown: root.visualFocus; corner: 0 }
    }
    contentItem: Item {
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Icon {
            id: glyph
            anchors { left: parent.left; leftMargin: Theme.gapWide; verticalCenter: parent.verticalCenter }
            name: "pin"
        }
        Column {
            id: words
            anchors { left: glyph.right; right: place.visible ? place.left : unpin.left; leftMargin: Theme.gap; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            PlainText {
                width: parent.width
                text: root.pin === null ? "" : Plain.oneLine(root.pin.author)
                color: Theme.muted
                size: Theme.sizeSmall
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                text: root.pin === null ? "" : Plain.oneLine(root.pin.text)
                size: Theme.sizePreview
                Accessible.ignored: true
            }
        }
        PlainText {
            id: place
            anchors { right: unpin.left; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
            visible: root.count > 1
            text: Plain.fill("%1/%2", Math.min(root.at, root.count - 1) + 1, root.count)
            color: Theme.muted
            size: Theme.sizeSmall
            Accessible.ignored: true
        }
        IconButton {
            id: unpin
            anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            width: visible ? implicitWidth : 0
            visible: root.pins.mayPin
            glyph: "close"
            label: qsTr("Unpin for everyone")
            onClicked: root.pins.unpin(root.pin.messageKey)
        }
    }
}
