// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this device keeps, and what can be done about it (E1).
import QtQuick
import QtTest

WindowTest {
    id: root

    name: "Storage"

    readonly property var popup: window ? window.storage : null

    function openIt() {
        show(harbour)
        window.settings.open()
        tryVerify(() => window.settings.opened)
        window.settings.close()
        window.settings.storageAsked()
        tryVerify(() => popup.opened)
        settle()
    }

    function test_itIsMeasuredWhenOneLooks() {
        openIt()
        compare(page.storage.measured, 1)
        compare(popup.rows.count, 3)
    }

    function test_whatGoesIsSaidBefore() {
        openIt()
        const row = popup.rows.itemAt(1)
        row.clear.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        verify(row.asks && row.sure.visible)
        compare(page.storage.calls, [], "nothing was done yet")
        keyClick(Qt.Key_Return) // what is harmless has the focus
        verify(!row.asks)
        row.clear.clicked()
        row.sure.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Return)
        compare(page.storage.calls, [["clear", "maren"]])
        verify(popup.bar.visible && !popup.give.enabled && !popup.index.enabled)
    }

    function test_roomAndIndex() {
        openIt()
        popup.give.clicked()
        compare(page.storage.calls, [["giveBack"]])
        page.storage.task = ""
        page.storage.unused = ""
        verify(!popup.give.enabled)
        popup.index.clicked()
        compare(page.storage.calls.length, 2)
    }
}
