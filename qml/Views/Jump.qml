// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The palette of the window: where one can go, and what one can do now, each with its keys where it has some.
import QtQuick
import Porchlight.Controls
import Porchlight.Palette

Item {
    id: root

    required property QtObject profile
    // The window: { home, covered } and its popups
    required property var window

    readonly property QtObject accounts: window.accounts
    readonly property alias popup: palette.popup
    readonly property alias covered: palette.visible
    readonly property bool isOpen: window.home !== null && window.home.isOpen
    readonly property string openKey: profile.timeline.conversationKey

    readonly property var always: [
        { id: "finder", label: qsTr("New conversation"), glyph: "compose", keys: "Ctrl+N", run: () => window.finder.open() },
        { id: "group", label: qsTr("New group"), glyph: "people", keys: "Ctrl+Shift+N", run: () => window.newGroup.open() },
        { id: "search", label: qsTr("Search all messages"), glyph: "search", keys: "Ctrl+Shift+F", run: () => window.home.search.find("") },
        { id: "invite", label: qsTr("Invite somebody"), glyph: "ticket", run: () => window.invite.open() },
        { id: "settings", label: qsTr("Settings"), glyph: "more", keys: "Ctrl+,", run: () => window.settings.open() },
        { id: "devices", label: qsTr("Devices"), glyph: "device", run: () => window.devices.open() },
        { id: "link", label: qsTr("Link a device"), glyph: "link", run: () => window.linkDevice.open() },
        { id: "privacy", label: qsTr("Privacy"), glyph: "eye-off", run: () => window.privacy.open() },
        { id: "sees", label: qsTr("What the relay can see"), glyph: "eye", run: () => window.relaySees.open() },
        { id: "notifications", label: qsTr("Notifications"), glyph: "bell", run: () => window.desktop.notifications.open() },
        { id: "proxy", label: qsTr("Proxy"), glyph: "link", run: () => window.desktop.proxy.open() },
        { id: "spelling", label: qsTr("Spelling"), glyph: "edit", run: () => window.desktop.spelling.open() },
        { id: "storage", label: qsTr("Storage"), glyph: "down", run: () => window.storage.open() },
        { id: "export", label: qsTr("Export everything"), glyph: "down", run: () => window.exporting.open() },
        { id: "light", label: qsTr("Light colours"), glyph: "lamp", run: () => profile.appearance.mode = "light" },
        { id: "dark", label: qsTr("Dark colours"), glyph: "lamp", run: () => profile.appearance.mode = "dark" },
        { id: "keys", label: qsTr("Keyboard"), glyph: "key", keys: "F1", run: () => window.shortcuts.open() }
    ]
    readonly property var here: [
        { id: "searchHere", label: qsTr("Search this conversation"), glyph: "search", keys: "Ctrl+F", run: () => window.home.search.find(openKey) },
        profile.timeline.isMuted
            ? { id: "unmute", label: qsTr("Unmute this conversation"), glyph: "bell", run: () => profile.switches.mute(openKey, 0) }
            : { id: "mute", label: qsTr("Mute this conversation for an hour"), glyph: "bell-off", run: () => profile.switches.mute(openKey, 1) },
        { id: "window", label: qsTr("Open this conversation in its own window"), glyph: "window", keys: "Ctrl+Shift+O", run: () => window.home.openApart(openKey) },
        { id: "pin", label: qsTr("Pin this conversation"), glyph: "pin", run: () => profile.switches.setPinned(openKey, true) },
        { id: "archive", label: qsTr("Archive this conversation"), glyph: "down", run: () => profile.switches.setArchived(openKey, true) }
    ]
    readonly property var lists: [
        { id: "names", label: qsTr("Search the conversations"), glyph: "search", run: () => window.home.conversationPane.field.focusInput() },
        { id: "listAll", label: qsTr("Show all conversations"), glyph: "more", run: () => window.home.conversationPane.showTab("all") },
        { id: "listUnread", label: qsTr("Show unread conversations"), glyph: "lamp", run: () => window.home.conversationPane.showTab("unread") },
        { id: "listPeople", label: qsTr("Show conversations with people"), glyph: "person", run: () => window.home.conversationPane.showTab("people") },
        { id: "listGroups", label: qsTr("Show groups"), glyph: "people", run: () => window.home.conversationPane.showTab("groups") }
    ]
    readonly property var locking: [{ id: "lock", label: qsTr("Lock"), glyph: "lock", keys: "Ctrl+L", run: () => profile.desktop.lock.lock() }]
    readonly property var others: accounts === null || !accounts.areSeveral ? [] : accounts.labels.map((label, row) => ({
        id: "account" + row, label: Plain.fill(qsTr("Account: %1"), label), glyph: "person", keys: row < 9 ? "Ctrl+" + (row + 1) : "", run: () => accounts.show(row) }))
    readonly property var adding: accounts === null || !accounts.canAdd ? [] : [{ id: "addAccount", label: qsTr("Add an account"), glyph: "plus", run: () => accounts.add() }]
    readonly property var commands: (isOpen ? here : []).concat(others, always, lists, adding, profile.desktop.lock.isSet ? locking : [])

    function run(id) {
        const command = commands.find(each => each.id === id)
        if (command)
            command.run()
    }

    visible: false

    Shortcut {
        sequence: "Ctrl+K"
        enabled: root.window.home !== null && !root.window.covered
        onActivated: palette.open()
    }
    WhenAsked {
        id: palette
        PalettePopup {
            conversations: root.profile.conversations
            commands: root.commands
            onWent: key => root.window.home.open(key)
            onAsked: id => root.run(id)
            onSearchAsked: text => {
                root.window.home.search.find("")
                root.window.home.search.input.text = text
            }
        }
    }
}
