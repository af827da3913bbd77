// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies above the window when one asks for it, each made for that. Shows nothing by itself.
import QtQuick
import Porchlight.Controls
import Porchlight.Account
import Porchlight.Conversations
import Porchlight.Groups
import Porchlight.Settings

Item {
    id: root

    required property QtObject profile
    // All of the window; null: there is this one alone
    property QtObject accounts: null
    // The window: { home, desktop }
    required property var window

    readonly property bool covered: accountsPage.visible || finder.visible || invite.visible || newGroup.visible || settings.visible || password.visible || exporting.visible
                                    || deletion.visible || privacy.visible || devices.visible || linkDevice.visible || recoveryKit.visible
                                    || relaySees.visible || shortcuts.visible || storage.visible
    readonly property alias accountsPage: accountsPage.popup
    readonly property alias finder: finder.popup
    readonly property alias invite: invite.popup
    readonly property alias newGroup: newGroup.popup
    readonly property alias settings: settings.popup
    readonly property alias password: password.popup
    readonly property alias exporting: exporting.popup
    readonly property alias deletion: deletion.popup
    readonly property alias privacy: privacy.popup
    readonly property alias devices: devices.popup
    readonly property alias linkDevice: linkDevice.popup
    readonly property alias recoveryKit: recoveryKit.popup
    readonly property alias relaySees: relaySees.popup
    readonly property alias shortcuts: shortcuts.popup
    readonly property alias storage: storage.popup

    visible: false

    WhenAsked {
        id: accountsPage
        AccountsPopup { accounts: root.accounts }
    }
    WhenAsked {
        id: finder
        FinderPopup {
            finder: root.profile.finder
            joining: root.profile.groups.joining
            people: root.profile.contacts
            onChosen: key => root.window.home.open(key)
            onGroupAsked: newGroup.open()
            onInviteAsked: root.invite.open() // "invite" is a field of its own
        }
    }
    WhenAsked {
        id: invite
        InvitePopup { invite: root.profile.invite }
    }
    WhenAsked {
        id: newGroup
        NewGroupPopup {
            maker: root.profile.groups.maker
            isOnline: root.profile.connection.state === "online"
        }
    }
    WhenAsked {
        id: settings
        SettingsPopup {
            profile: root.profile
            accounts: root.accounts
            onAccountsAsked: hasChoice || root.accounts.error !== "" ? accountsPage.open() : root.accounts.add()
            onDevicesAsked: devices.open()
            onRelaySeesAsked: relaySees.open()
            onStorageAsked: storage.open()
            onPasswordAsked: password.open()
            onExportAsked: exporting.open()
            onDeletionAsked: deletion.open()
            onPrivacyAsked: privacy.open()
            onNotificationsAsked: root.window.desktop.notifications.open()
            onStartAsked: root.window.desktop.start.open()
            onProxyAsked: root.window.desktop.proxy.open()
            onSpellingAsked: root.window.desktop.spelling.open()
            onLockAsked: root.window.desktop.lock.open()
        }
    }
    WhenAsked {
        id: storage
        StoragePopup { storage: root.profile.storage }
    }
    WhenAsked {
        id: password
        PasswordPopup { account: root.profile.account }
    }
    WhenAsked {
        id: exporting
        ExportPopup { exporting: root.profile.exporting }
    }
    WhenAsked {
        id: deletion
        DeleteAccountPopup {
            account: root.profile.account
            handle: root.profile.handle
            onExportAsked: exporting.open()
        }
    }
    WhenAsked {
        id: privacy
        PrivacyPopup {
            privacy: root.profile.privacy
            people: root.profile.contacts
        }
    }
    WhenAsked {
        id: devices
        DevicesPopup {
            devices: root.profile.devices
            link: root.profile.link
            history: root.profile.history
            recovery: root.profile.recovery
            onLinkAsked: linkDevice.open()
            onRecoveryAsked: recoveryKit.open()
        }
    }
    WhenAsked {
        id: linkDevice
        LinkPopup { link: root.profile.link }
    }
    WhenAsked {
        id: recoveryKit
        RecoveryPopup { recovery: root.profile.recovery }
    }
    WhenAsked {
        id: relaySees
        RelaySeesPopup {
            keysAreKept: {
                Qt.uiLanguage // it is said in that
                return root.profile.keysAreKept
            }
        }
    }
    WhenAsked {
        id: shortcuts
        ShortcutsPopup {}
    }
}
