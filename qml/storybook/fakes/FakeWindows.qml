// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The conversations of a fake profile that have a window of their own.
import QtQuick

ListModel {
    id: root
    dynamicRoles: true

    required property QtObject profile
    property string activeKey: ""
    property var places: ({})
    property var asked: []
    readonly property var keys: { let all = []; for (let row = 0; row < count; ++row) all.push(get(row).conversationKey); return all }

    signal shown(string conversationKey, string messageKey)

    property Component made: Component {
        QtObject {
            property FakeTimeline timeline: FakeTimeline {}
            property FakeDelivery delivery: FakeDelivery {}
            property FakeSafety safety: FakeSafety {}
            property FakeReport report: FakeReport {}
            property QtObject notices: QtObject {
                property FakeNoticePlace account: FakeNoticePlace {}
                property FakeNoticePlace here: FakeNoticePlace {}
            }
            property QtObject groups: QtObject {
                property FakeGroup here: FakeGroup {}
                property QtObject pins: QtObject {
                    property var pins: []
                    property bool mayPin: true
                    function isPinned(key) { return false }
                }
            }
        }
    }

    function rowOf(key) {
        for (let row = 0; row < count; ++row) {
            if (get(row).conversationKey === key)
                return row
        }
        return -1
    }
    function has(key) { return rowOf(key) >= 0 }
    function show(key, messageKey) {
        if (!has(key))
            return false
        asked = asked.concat([key])
        shown(key, messageKey || "")
        return true
    }
    function open(key) {
        if (show(key, ""))
            return true
        const place = made.createObject(root)
        place.timeline.open(key, profile.headOf(key), profile.messagesOf(key))
        if (profile.timeline.conversationKey === key)
            profile.closeConversation()
        append({ conversationKey: key, place: place })
        return true
    }
    function close(key) {
        const row = rowOf(key)
        if (row < 0)
            return
        if (activeKey === key)
            activeKey = ""
        remove(row)
    }
    function closeAll() { clear() }
    function placeOf(key) { return places[key] || Qt.rect(0, 0, 0, 0) }
    function keepPlace(key, x, y, width, height) { places[key] = Qt.rect(x, y, width, height) }
}
