// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signed in: the conversations beside the open one, or one of the two where there is no room for both.
import QtQuick
import Porchlight.Theme
import Porchlight.Account
import Porchlight.Controls
import Porchlight.Conversations
import Porchlight.Groups
import Porchlight.Search
import Porchlight.Timeline

FocusScope {
    id: root

    required property QtObject profile
    // Everybody else is invented.
    property bool isDemo: false
    // The window has the focus and nothing lies above this view.
    property bool watched: false
    // This device is not part of its account any more: there is only what is here already.
    property bool readOnly: false

    readonly property bool isOpen: profile.timeline.conversationKey !== ""
    // What the window has for conversations, whether this fills it now or not
    property real room: width
    readonly property bool onePane: room < Parts.onePaneBelow * (1 + (Theme.textScale - 1) / 2)
    readonly property alias conversationPane: list
    readonly property alias timelinePane: timeline
    readonly property alias banner: banner
    readonly property alias demoBanner: demoBanner
    readonly property alias houseBanner: houseBanner
    readonly property alias offer: offer
    readonly property alias accountNotice: accountNotice
    readonly property alias cutOff: cutOff
    readonly property alias groupPage: groupPage.popup
    readonly property alias search: search.popup
    readonly property alias windows: windows
    readonly property bool covered: groupPage.visible || search.visible

    signal settingsAsked()
    signal newAsked()
    signal groupAsked()
    signal jumpAsked()
    signal recoveryAsked()
    signal devicesAsked()
    signal whyAsked()

    function open(key) {
        profile.openConversation(key)
        if (!profile.windows.has(key)) // else that one has come to the front
            timeline.focusComposer()
    }

    // Out of this window.
    function openApart(key) {
        if (key !== "")
            profile.windows.open(key)
    }

    // A message of long ago: its conversation, there.
    function show(conversationKey, messageKey) {
        if (profile.windows.show(conversationKey, messageKey))
            return
        profile.openConversation(conversationKey)
        timeline.messages.showMessage(messageKey)
    }

    function step(by) {
        const key = list.list.keyBeside(by)
        if (key !== "")
            open(key)
    }

    function searchFor(words) {
        root.search.find("")
        root.search.input.text = words
    }

    function back() {
        profile.closeConversation()
        list.list.forceActiveFocus(Qt.BacktabFocusReason)
    }

    Connections {
        target: root.profile.finder
        function onOpened(conversationKey) { root.open(conversationKey) }
    }
    Connections {
        target: root.profile.groups.maker
        function onOpened(conversationKey) { root.open(conversationKey) }
    }
    Connections {
        target: root.profile.groups.joining
        function onOpened(conversationKey) { root.open(conversationKey) }
    }
    Connections {
        target: root.profile.conversations
        function onDraftTold(conversationKey, text) {
            if (!root.profile.windows.has(conversationKey))
                timeline.composer.draftTold(conversationKey)
        }
    }
    Drafts {
        id: drafts
    }
    Attendance {
        profile: root.profile
        list: list.list
        readOnly: root.readOnly
    }
    ConversationWindows {
        id: windows
        profile: root.profile
        drafts: drafts
        readOnly: root.readOnly
        onMessageAsked: (conversationKey, messageKey) => {
            root.profile.desktop.raiseAsked("")
            root.show(conversationKey, messageKey)
        }
    }
    Banner {
        id: demoBanner
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: visible ? implicitHeight : 0
        visible: root.isDemo
        glyph: "lamp"
        title: qsTr("This is a demo.")
        detail: qsTr("Everybody here but you is invented, and nothing leaves this computer. It is all gone once you quit.")
    }
    Banner {
        id: houseBanner
        readonly property QtObject house: root.profile.signIn.house
        anchors { left: parent.left; right: parent.right; top: demoBanner.bottom }
        height: visible ? implicitHeight : 0
        visible: house !== null && house.error !== ""
        glyph: "home"
        title: qsTr("Your relay on this computer does not run.")
        detail: house === null ? "" : Plain.sentence(house.error)
        actionLabel: house !== null && house.isThere ? qsTr("Try again") : ""
        onAction: house.tryAgain()
    }
    ConnectionBanner {
        id: banner
        anchors { left: parent.left; right: parent.right; top: houseBanner.bottom }
        height: implicitHeight
        connection: root.profile.connection
    }
    Banner {
        id: cutOff
        anchors { left: parent.left; right: parent.right; top: banner.bottom }
        height: visible ? implicitHeight : 0
        visible: root.readOnly
        glyph: "eye"
        title: qsTr("This device is not part of your account any more.")
        detail: qsTr("What is here can be read. Nothing new comes, and nothing is sent.")
        actionLabel: qsTr("What now?")
        onAction: root.whyAsked()
    }
    AccountNotice {
        id: accountNotice
        anchors { left: parent.left; right: parent.right; top: cutOff.bottom }
        height: visible ? implicitHeight : 0
        notice: root.profile.notices.account
        onDevicesAsked: root.devicesAsked()
    }

    RecoveryOffer {
        id: offer
        anchors { left: parent.left; right: parent.right; top: accountNotice.bottom }
        height: implicitHeight
        recovery: root.profile.recovery
        onAsked: root.recoveryAsked()
    }

    Item {
        anchors { left: parent.left; right: parent.right; top: offer.bottom; bottom: parent.bottom }

        ConversationPane {
            id: list
            focus: true
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: root.onePane ? parent.width : Math.min(Theme.px(Parts.listWidth), Math.round(parent.width * 0.4))
            visible: !root.onePane || !root.isOpen
            showEdge: !root.onePane
            profile: root.profile
            drafts: drafts
            onChosen: key => root.open(key)
            onSettingsAsked: root.settingsAsked()
            onNewAsked: root.newAsked()
            onGroupAsked: root.groupAsked()
            onJumpAsked: root.jumpAsked()
            onWindowAsked: key => root.openApart(key)
            onSearchAsked: words => root.searchFor(words)
        }
        TimelinePane {
            id: timeline
            anchors { left: root.onePane ? parent.left : list.right; right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: !root.onePane || root.isOpen
            showBack: root.onePane
            watched: root.watched && visible
            timeline: root.profile.timeline
            switches: root.profile.switches
            levels: root.profile.desktop.settings
            spelling: root.profile.desktop.spelling
            delivery: root.profile.delivery
            safety: root.profile.safety
            notices: root.profile.notices
            presence: root.profile.presence
            people: root.profile.contacts
            privacy: root.profile.privacy
            report: root.profile.report
            readOnly: root.readOnly
            drafts: drafts
            group: root.profile.groups.here
            pins: root.profile.groups.pins
            canPart: true
            onBack: root.back()
            onWindowAsked: root.openApart(root.profile.timeline.conversationKey)
            onGone: root.back()
            onGroupAsked: groupPage.open()
        }
    }
    WhenAsked {
        id: groupPage
        GroupPopup {
            group: root.profile.groups.here
            timeline: root.profile.timeline
            presence: root.profile.presence
            people: root.profile.contacts
            privacy: root.profile.privacy
            onWriteAsked: handle => {
                close()
                root.profile.finder.start(handle)
            }
        }
    }
    Shortcut { sequence: "Ctrl+F"; enabled: root.watched; onActivated: root.search.find(root.profile.timeline.conversationKey) }
    Shortcut { sequence: "Ctrl+Shift+O"; enabled: root.watched && root.isOpen; onActivated: root.openApart(root.profile.timeline.conversationKey) }
    Shortcut { sequence: "Ctrl+Shift+F"; enabled: root.watched; onActivated: root.search.find("") }
    WhenAsked {
        id: search
        SearchPopup {
            search: root.profile.search
            conversations: root.profile.conversations
            onChosen: (conversationKey, messageKey) => root.show(conversationKey, messageKey)
        }
    }
}
