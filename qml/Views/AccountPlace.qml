// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One account in the window: the way in, waiting for another device, what is left of it, or its conversations. It stays as it
// was left while another account is shown.
import QtQuick
import Porchlight.Account

Item {
    id: root

    required property QtObject profile
    // Everybody else is invented.
    property bool isDemo: false
    // It is shown, the window has the focus, and nothing lies above it.
    property bool watched: false
    // Others stand beside it, and a new one can be left for them.
    property bool hasOthers: false
    // Profiles of this computer that can be opened here instead of a new one; null: none
    property QtObject others: null
    // What the window has for conversations, whether this fills it now or not
    property real room: width

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

    // A page or popup of the window, by its name
    signal asked(string what)
    signal givenUp()

    onCutOffChanged: despite = ""

    // What somebody looks at is not told by a notice.
    Binding {
        target: root.profile.desktop.attention
        property: "watched"
        value: root.home && root.home.watched && root.home.isOpen ? [root.profile.timeline.conversationKey]
             : root.profile.windows.activeKey !== "" ? [root.profile.windows.activeKey] : []
        restoreMode: Binding.RestoreNone
    }
    Loader {
        id: accountLoader
        anchors.fill: parent
        active: root.cutOff !== "" ? root.despite === "enter" : !root.profile.isSignedIn
        focus: active
        sourceComponent: AccountView {
            focus: true
            signIn: root.profile.signIn
            hasWayBack: root.cutOff !== "" || root.hasOthers
            joining: root.cutOff === ""
            others: root.cutOff === "" ? root.others : null
            onBack: root.cutOff !== "" ? root.despite = "" : root.givenUp()
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
            onRelaySeesAsked: root.asked("relaySees")
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
            watched: root.watched
            readOnly: root.cutOff !== ""
            room: root.room
            onDevicesAsked: root.asked("devices")
            onWhyAsked: root.despite = ""
            onSettingsAsked: root.asked("settings")
            onNewAsked: root.asked("finder")
            onGroupAsked: root.asked("newGroup")
            onJumpAsked: root.asked("jump")
            onRecoveryAsked: root.asked("recoveryKit")
        }
    }
}
