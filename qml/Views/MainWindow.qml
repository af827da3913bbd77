// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window. It gets one object, the profile, and shows the way in or the conversations; with several accounts it gets their
// list as well, and the profile is the one that is shown. Looks follow the profile's appearance. What each property of the
// profile means stands in qml/README.md.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.ApplicationWindow {
    id: root

    required property QtObject profile
    property QtObject accounts: null
    property bool isDemo: false

    readonly property bool covered: desktop.covered || jump.covered || popups.covered
                                    || (home !== null && (home.covered || home.timelinePane.covered))
    readonly property Item place: places.place
    readonly property Item home: place === null ? null : place.home
    readonly property Item account: place === null ? null : place.account
    readonly property Item pending: place === null ? null : place.pending
    readonly property Item cutOffPage: place === null ? null : place.cutOffPage
    readonly property alias rail: places.rail
    readonly property alias accountsTrouble: places.trouble
    readonly property alias desktop: desktop
    readonly property alias jump: jump
    readonly property alias finder: popups.finder
    readonly property alias newGroup: popups.newGroup
    readonly property alias settings: popups.settings
    readonly property alias shortcuts: popups.shortcuts
    readonly property alias storage: popups.storage
    readonly property alias accountsPage: popups.accountsPage
    readonly property alias devices: popups.devices
    readonly property alias linkDevice: popups.linkDevice
    readonly property alias recoveryKit: popups.recoveryKit
    readonly property alias relaySees: popups.relaySees
    readonly property alias password: popups.password
    readonly property alias exporting: popups.exporting
    readonly property alias deletion: popups.deletion
    readonly property alias privacy: popups.privacy
    readonly property alias invite: popups.invite

    function leave() {
        if (home && home.isOpen && (home.onePane || home.timelinePane.messages.activeFocus))
            home.onePane ? home.back() : home.timelinePane.focusComposer()
    }

    function closeOthers() {
        places.closeOthers()
    }

    width: 1280
    height: 800
    minimumWidth: 360
    minimumHeight: 480
    visible: true
    color: Theme.list
    title: {
        const words = []
        if (profile.isSignedIn && profile.timeline.conversationKey !== "" && !desktop.isLocked)
            words.push(Plain.oneLine(profile.timeline.title))
        if (profile.isSignedIn && accounts !== null && accounts.areSeveral && !desktop.isLocked)
            words.push("@" + Plain.oneLine(profile.handle))
        words.push(profile.profileName === "" ? "Porchlight" : Plain.fill("Porchlight (%1)", Plain.oneLine(profile.profileName)))
        const unread = accounts !== null ? accounts.totalUnread : profile.isSignedIn ? profile.conversations.totalUnread : 0
        return (unread > 0 ? "(" + unread + ") " : "") + words.filter(word => word !== "").join(" – ")
    }
    palette {
        window: Theme.list
        windowText: Theme.text
        base: Theme.field
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.actionFill
        highlightedText: Theme.actionInk
        placeholderText: Theme.muted
    }

    onActiveChanged: if (active) Moments.refresh()
    onClosing: close => desktop.close(close)

    Looks { appearance: root.profile.appearance }
    Jump { id: jump; window: root; profile: root.profile }
    Shortcut { sequence: "Ctrl+N"; enabled: root.home !== null && !root.covered; onActivated: popups.finder.open() }
    Shortcut { sequence: "Ctrl+Shift+N"; enabled: root.home !== null && !root.covered; onActivated: popups.newGroup.open() }
    Shortcut { sequence: "Ctrl+,"; enabled: root.profile.isSignedIn && !root.covered; onActivated: popups.settings.open() }
    Shortcut { sequence: "F1"; enabled: !root.covered; onActivated: popups.shortcuts.open() }
    Shortcut { sequence: "Alt+Up"; enabled: root.home !== null && !root.covered; onActivated: root.home.step(-1) }
    Shortcut { sequence: "Alt+Down"; enabled: root.home !== null && !root.covered; onActivated: root.home.step(1) }
    Shortcut { sequence: "Esc"; enabled: root.home !== null && !root.covered; onActivated: root.leave() }

    // What lies above one account is not for the next; and what is being typed there is kept while it is still that one.
    Connections {
        target: root.accounts
        function onCurrentChanged() {
            desktop.closeAll(root)
            root.profile = root.accounts.current
        }
    }
    Places {
        id: places
        anchors.fill: parent
        visible: !desktop.isLocked
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        profile: root.profile
        accounts: root.accounts
        isDemo: root.isDemo
        isFree: !root.covered
        watched: root.active && !root.covered
        onAsked: what => what === "jump" ? jump.popup.open() : root[what].open()
    }

    Popups {
        id: popups
        profile: root.profile
        accounts: root.accounts
        window: root
    }
    DesktopParts {
        id: desktop
        profile: root.profile
        accounts: root.accounts
        window: root
    }
}
