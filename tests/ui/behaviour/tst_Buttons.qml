// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// style 21: whatever can be pressed is pressed by Return, Enter and Space, and not while it is disabled.
import QtQuick
import QtTest
import Porchlight.Controls
import Porchlight.Conversations
import Porchlight.Timeline

TestCase {
    id: root

    name: "Buttons"
    when: windowShown
    width: 400
    height: 200

    Component { id: icon; IconButton { glyph: "plus"; label: "Add" } }
    Component { id: words; TextButton { label: "Try now" } }
    Component { id: primary; PrimaryButton { label: "Come in" } }
    Component { id: jump; JumpButton { unread: 2 } }
    Component { id: spy; SignalSpy { signalName: "clicked" } }

    function test_pressedByKey_data() {
        const rows = []
        for (const [name, made] of [["icon", icon], ["words", words], ["primary", primary], ["jump", jump]]) {
            for (const [key, code] of [["Return", Qt.Key_Return], ["Enter", Qt.Key_Enter], ["Space", Qt.Key_Space]])
                rows.push({ tag: name + " " + key, made: made, key: code })
        }
        return rows
    }

    function test_pressedByKey(data) {
        failOnWarning(/.*/)
        const button = createTemporaryObject(data.made, root)
        const clicks = createTemporaryObject(spy, root, { target: button })
        button.forceActiveFocus()
        keyClick(data.key)
        compare(clicks.count, 1)
        button.enabled = false
        keyClick(data.key)
        compare(clicks.count, 1)
    }

    Component { id: bar; OwnBar { width: 320; displayName: "Liv"; handle: "liv"; accountKey: "0a" } }
    Component { id: settingsSpy; SignalSpy { signalName: "settingsAsked" } }

    function test_oneselfIsPressedByKey() {
        const own = createTemporaryObject(bar, root)
        const asked = createTemporaryObject(settingsSpy, root, { target: own })
        const self = Array.from(own.children).find(child => child.Accessible.name.includes("Liv"))
        self.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(asked.count, 1)
    }
}
