// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window has to do with the desktop around it: the lock, the tray, notifications that were pressed, links that come
// from outside, and the settings of all that. Shows nothing of its own but what lies above the window.
import QtQuick
import Porchlight.Account
import Porchlight.Controls
import Porchlight.Settings

Item {
    id: root

    required property QtObject profile
    // All of the window; null: there is this one alone
    property QtObject accounts: null
    // The window: { home, account, finder, active, covered }
    required property var window

    readonly property QtObject desktop: profile.desktop
    // The window itself is the first account's: its tray, its start, its end.
    readonly property QtObject own: accounts === null ? desktop : accounts.first.desktop
    readonly property bool isLocked: desktop.lock.isLocked
    readonly property bool covered: isLocked || notifications.visible || start.visible || proxy.visible || lock.visible || outside.visible || spelling.visible || which.visible
    // There is a way back to a window that is hidden.
    readonly property bool hasIcon: tray.status === Loader.Ready && tray.item.available
    property string pressed: "" // the conversation of a notification, while the window is locked
    readonly property alias notifications: notifications.popup
    readonly property alias start: start.popup
    readonly property alias proxy: proxy.popup
    readonly property alias spelling: spelling.popup
    readonly property alias lock: lock.popup
    readonly property alias outside: outside.popup
    readonly property alias which: which.popup
    readonly property alias lockView: lockView.popup

    function close(event) {
        if (!hasIcon || !own.settings.hidesToTray) {
            window.closeOthers() // the last window takes the app with it
            return
        }
        event.accepted = false
        window.hide()
    }

    // What was open lies below the lock, and a screen reader must not find it there.
    function closeAll(object) {
        if (object.closePolicy !== undefined && object !== lockView.made && object.opened)
            object.close()
        const parts = object.data || object.contentData || (object.made ? [object.made] : [])
        for (let at = 0; at < parts.length; ++at)
            closeAll(parts[at])
    }

    function openConversation(key) {
        if (isLocked)
            pressed = key
        else if (key !== "" && window.home)
            window.home.open(key)
    }

    // A link only ever fills in a form: whoever made it does not decide.
    function takeLink() {
        const link = desktop.link
        if (link.kind === "" || isLocked)
            return
        if (link.kind === "group" && window.home) {
            window.finder.open()
            window.finder.input.text = link.text
        } else if (link.kind === "invitation" && window.account) {
            window.account.joining = true
            window.account.form.invitation.text = ""
            window.account.form.invitation.text = link.text
        } else {
            const canAdd = link.kind === "invitation" && accounts !== null && accounts.canAdd
            root.outside.words = link.kind === "wrong" ? link.error
                : link.kind === "group" ? Plain.fill(qsTr("It leads into a group on %1. Come in first, and then open it again."), link.place)
                : canAdd ? Plain.fill(qsTr("It is an invitation to the relay %1, for somebody who has no account there. You can add an account there beside the one that you have."), link.place)
                : Plain.fill(qsTr("It is an invitation to the relay %1, for somebody who has no account there. You are signed in already; another account needs a profile of its own."), link.place)
            root.outside.invitation = canAdd ? link.text : ""
            root.outside.open()
        }
        link.clear()
    }

    // What a link or a name from outside is for, where that is not clear.
    function askWhich() {
        if (accounts === null || isLocked)
            return
        if (accounts.which.isAsked)
            which.open()
        else if (which.made)
            which.made.close()
    }

    anchors.fill: parent
    visible: false

    onIsLockedChanged: {
        if (isLocked)
            return closeAll(window)
        openConversation(pressed)
        pressed = ""
        takeLink()
        askWhich()
    }
    Component.onCompleted: {
        Qt.callLater(takeLink)
        Qt.callLater(askWhich)
    }

    // Of the application: a dialog that is open would keep one of the window from it.
    Shortcut {
        sequence: "Ctrl+L"
        context: Qt.ApplicationShortcut
        enabled: root.desktop.lock.isSet && !root.isLocked
        onActivated: root.desktop.lock.lock()
        onActivatedAmbiguously: root.desktop.lock.lock()
    }

    Connections {
        target: root.desktop.attention
        function onOpened(conversationKey) { root.openConversation(conversationKey) }
    }
    Connections {
        target: root.desktop.link
        function onChanged() { Qt.callLater(root.takeLink) }
    }
    Connections {
        target: root.accounts === null ? null : root.accounts.which
        function onChanged() { Qt.callLater(root.askWhich) }
    }
    Loader {
        id: tray
        active: root.own.hasTray && root.own.settings.showsTray
        sourceComponent: Tray {
            unread: root.accounts !== null ? root.accounts.totalUnread : root.profile.isSignedIn ? root.profile.conversations.totalUnread : 0
            settings: root.own.settings
            isLocked: root.isLocked
            canLock: root.desktop.lock.isSet
            onWanted: root.own.raiseAsked("")
            onQuietAsked: minutes => root.accounts !== null ? root.accounts.quietFor(minutes) : root.own.settings.quietFor(minutes)
            onLockAsked: root.desktop.lock.lock()
            onQuitAsked: root.own.quit()
        }
    }

    WhenAsked {
        id: notifications
        NotificationsPopup { desktop: root.desktop }
    }
    WhenAsked {
        id: start
        StartPopup {
            desktop: root.own
            hasIcon: root.hasIcon
        }
    }
    WhenAsked {
        id: proxy
        ProxyPopup { proxy: root.desktop.proxy }
    }
    WhenAsked {
        id: spelling
        SpellingPopup { spelling: root.desktop.spelling }
    }
    Binding {
        target: root.desktop.spelling
        property: "language"
        value: Qt.uiLanguage
        restoreMode: Binding.RestoreNone
    }
    WhenAsked {
        id: lock
        LockPopup {
            lock: root.desktop.lock
            keysAreKept: root.profile.keysAreKept
        }
    }
    WhenAsked {
        id: outside
        OutsideLinkPopup { onAccountAsked: link => root.accounts.addBy(link) }
    }
    WhenAsked {
        id: which
        WhichAccountPopup {
            accounts: root.accounts
            onClosed: if (!root.isLocked) root.accounts.which.dismiss() // below the lock it waits
        }
    }
    WhenAsked {
        id: lockView
        asked: root.isLocked
        LockView { lock: root.desktop.lock }
    }
}
