// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window. It gets one object, the profile, and shows the way in or the conversations. Looks follow the profile's
// appearance. What each property of the profile means stands in qml/README.md.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Account

T.ApplicationWindow {
    id: root

    required property QtObject profile
    property bool isDemo: false

    readonly property bool covered: desktop.covered || jump.covered || popups.covered
                                    || (home !== null && (home.covered || home.timelinePane.covered))
    readonly property alias home: homeLoader.item
    readonly property alias account: accountLoader.item
    readonly property alias pending: pendingLoader.item
    readonly property alias cutOffPage: cutOffLoader.item
    // Signed in, and not linked by another device yet.
    readonly property bool isPending: profile.isSignedIn && profile.link.isPending
    // Not part of its account any more: "removed", "keysLost" or "signedOut"; and what the person does in spite of that:
    // nothing, "read" or "enter".
    readonly property string cutOff: profile.link.cutOff !== "" ? profile.link.cutOff : profile.isSignedOut ? "signedOut" : ""
    property string despite: ""
    readonly property alias desktop: desktop
    readonly property alias jump: jump
    readonly property alias finder: popups.finder
    readonly property alias newGroup: popups.newGroup
    readonly property alias settings: popups.settings
    readonly property alias shortcuts: popups.shortcuts
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
        words.push(profile.profileName === "" ? "Porchlight" : Plain.fill("Porchlight (%1)", Plain.oneLine(profile.profileName)))
        const unread = profile.isSignedIn ? profile.conversations.totalUnread : 0
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
    onCutOffChanged: despite = ""
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

    Item {
        anchors.fill: parent
        visible: !desktop.isLocked
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Loader {
            id: accountLoader
            anchors.fill: parent
            active: root.cutOff !== "" ? root.despite === "enter" : !root.profile.isSignedIn
            focus: active
            sourceComponent: AccountView {
                focus: true
                signIn: root.profile.signIn
                hasWayBack: root.cutOff !== ""
                joining: root.cutOff === ""
                onBack: root.despite = ""
            }
        }
        Loader {
            id: pendingLoader
            anchors.fill: parent
            active: root.isPending && root.cutOff === ""
            focus: active
            sourceComponent: PendingView {
                focus: true
                profile: root.profile
                onRelaySeesAsked: popups.relaySees.open()
            }
        }
        Loader {
            id: cutOffLoader
            anchors.fill: parent
            active: root.cutOff !== "" && root.despite === ""
            focus: active
            sourceComponent: CutOffView {
                focus: true
                profile: root.profile
                why: root.cutOff
                onSignInAsked: root.despite = "enter"
                onReadAsked: root.despite = "read"
            }
        }
        Loader {
            id: homeLoader
            anchors.fill: parent
            active: root.cutOff !== "" ? root.despite === "read" : root.profile.isSignedIn && !root.isPending
            focus: active
            sourceComponent: HomeView {
                focus: true
                profile: root.profile
                isDemo: root.isDemo
                watched: root.active && !root.covered
                readOnly: root.cutOff !== ""
                onDevicesAsked: popups.devices.open()
                onWhyAsked: root.despite = ""
                onSettingsAsked: popups.settings.open()
                onNewAsked: popups.finder.open()
                onGroupAsked: popups.newGroup.open()
                onJumpAsked: jump.popup.open()
                onRecoveryAsked: popups.recoveryKit.open()
            }
        }
    }

    Popups {
        id: popups
        profile: root.profile
        window: root
    }
    DesktopParts {
        id: desktop
        profile: root.profile
        window: root
    }
}
