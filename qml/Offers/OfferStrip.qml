// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was put beside a message, in a row above it, with the plain word that it is not sent.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    // { rows: a list of { offerKey, name, kind, bytes, preview }, count, leftOut, remove(key), clear() }
    required property QtObject offers
    readonly property alias cards: cards
    readonly property alias allAway: allAway
    readonly property alias note: note

    // The keyboard has nothing left to stand on here.
    signal emptied()

    function step(from, by) {
        const to = cards.itemAt(from + by)
        if (to)
            to.away.forceActiveFocus(Qt.TabFocusReason)
    }

    // The next one takes the keyboard over, or else the one before.
    function remove(row, key) {
        const hadFocus = root.activeFocus
        offers.remove(key)
        const next = cards.itemAt(Math.min(row, cards.count - 1))
        if (hadFocus && next)
            next.away.forceActiveFocus(Qt.OtherFocusReason)
        else if (!next)
            emptied()
    }

    function show(card) {
        if (card.x < flick.contentX)
            flick.contentX = card.x
        else if (card.x + card.width > flick.contentX + flick.width)
            flick.contentX = card.x + card.width - flick.width
    }

    visible: offers.count > 0
    implicitHeight: visible ? column.implicitHeight : 0

    Column {
        id: column
        anchors { left: parent.left; right: parent.right }
        spacing: Theme.gapSmall

        Flickable {
            id: flick
            width: parent.width
            height: row.implicitHeight
            contentWidth: row.implicitWidth
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentX: LayoutMirroring.enabled ? Math.max(0, contentWidth - width) : 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Put beside the message")

            Row {
                id: row
                width: Math.max(implicitWidth, flick.width)
                spacing: Theme.gapSmall

                Repeater {
                    id: cards
                    model: root.offers.rows
                    OfferCard {
                        id: card
                        required property int index
                        required property var model
                        width: Math.min(implicitWidth, flick.width)
                        name: model.name
                        kind: model.kind
                        bytes: model.bytes
                        preview: model.preview
                        onRemoved: root.remove(index, model.offerKey)
                        onStepped: by => root.step(index, by)
                        onFocused: root.show(card)
                    }
                }
            }
        }
        Item {
            width: parent.width
            implicitHeight: Math.max(note.implicitHeight, allAway.visible ? allAway.implicitHeight : 0)

            PlainText {
                id: note
                anchors { left: parent.left; right: allAway.visible ? allAway.left : parent.right; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                text: (root.offers.leftOut > 0 ? qsTr("%Ln more had no room here.", "", root.offers.leftOut) + " " : "")
                    + qsTr("Sending files and pictures comes with a later version: this one sends your words alone. None of it leaves this computer.")
                size: Theme.sizeSmall
                color: Theme.noticeText
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
            TextButton {
                id: allAway
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                visible: root.offers.count > 1
                label: qsTr("Take all away")
                onClicked: {
                    root.offers.clear()
                    root.emptied()
                }
            }
        }
    }
}
