// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tests of behaviour share: a window on a page, with room to wait for things that settle later.
import QtQuick
import QtTest
import Porchlight.Views
import "../../../qml/storybook/screens"

TestCase {
    id: root

    property var page: null
    property var window: null
    readonly property var home: window ? window.home : null
    readonly property var timeline: home ? home.timelinePane : null
    readonly property var messages: timeline ? timeline.messages : null
    readonly property var input: timeline ? timeline.composer.input : null

    property Component windows: Component { MainWindow {} }
    property Component harbour: Component { HarbourProfile {} }
    property Component scrolled: Component { Scrolled {} }
    property Component door: Component { FirstRun {} }

    when: windowShown

    function show(component, properties) {
        page = component.createObject(root, properties || {})
        window = windows.createObject(null, { profile: page, accounts: page.accounts, width: page.windowWidth, height: page.windowHeight })
        window.requestActivate()
        tryVerify(() => window.active, 10000)
        settle()
    }

    // Lists and layouts ask for things later; a few turns and everything stands.
    function settle() {
        for (let turn = 0; turn < 3; ++turn)
            wait(20)
    }

    // The first of an item and what is in it.
    function find(item, test) {
        if (test(item))
            return item
        for (let at = 0; at < item.children.length; ++at) {
            const found = find(item.children[at], test)
            if (found)
                return found
        }
        return null
    }

    function type(words) {
        for (const letter of words)
            keyClick(letter)
    }

    function init() {
        failOnWarning(/.?/)
    }

    function cleanup() {
        if (window)
            window.destroy()
        if (page)
            page.destroy()
        window = null
        page = null
        wait(0)
    }
}
