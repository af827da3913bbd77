// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do among the messages: walk, turn pages, copy, and ask what can be done with the current one.
import QtQuick

QtObject {
    id: root

    // The MessageList
    required property Item messages
    readonly property ListView list: messages.list

    function press(event) {
        const step = { [Qt.Key_Up]: 1, [Qt.Key_Down]: -1 }[event.key]
        if (step !== undefined && event.modifiers === Qt.NoModifier) {
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step))
            list.positionViewAtIndex(list.currentIndex, ListView.Contain)
        } else if (event.key === Qt.Key_End) {
            list.currentIndex = list.count > 0 ? 0 : -1
            messages.toNewest()
        } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            messages.page(event.key === Qt.Key_PageUp ? -1 : 1)
        } else if (event.matches(StandardKey.Copy) && list.currentItem) {
            messages.copy(list.currentItem.shownText)
        } else if (list.currentItem && event.key === Qt.Key_Return && (event.modifiers & Qt.AltModifier)) {
            if (list.currentItem.mine)
                messages.deliveryAsked(list.currentItem.messageKey)
        } else if (list.currentItem && (event.key === Qt.Key_Menu || event.key === Qt.Key_Return
                                        || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))) {
            list.currentItem.askMenu()
        } else if (event.key === Qt.Key_Delete && list.currentItem && list.currentItem.status === "failed") {
            messages.timeline.remove(list.currentItem.messageKey)
        } else {
            return
        }
        event.accepted = true
        messages.moved()
    }
}
