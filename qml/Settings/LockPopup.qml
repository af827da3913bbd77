// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lock of the window: its passphrase, when it closes by itself, and what it does not protect.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // { isSet, isBusy, error, waitSeconds, afterMinutes, leastLength, set(new, current), remove(current), lock(), clearError() }
    required property QtObject lock
    // Where the key to what is stored is kept: our own sentence.
    required property string keysAreKept
    property string missing: ""
    readonly property alias current: current
    readonly property alias passphrase: passphrase
    readonly property alias again: again
    readonly property alias keep: keep
    readonly property alias now: now

    function forget() {
        for (const field of [current, passphrase, again])
            field.text = ""
        missing = ""
    }

    function use() {
        if (lock.isBusy)
            return
        missing = passphrase.text.length < lock.leastLength ? qsTr("At least %Ln characters.", "", lock.leastLength)
                : passphrase.text !== again.text ? qsTr("The two are not the same.") : ""
        if (missing === "")
            lock.set(passphrase.text, current.text)
    }

    name: qsTr("Lock")
    onAboutToShow: {
        forget()
        lock.clearError()
    }
    onOpened: (lock.isSet ? current : passphrase).focusInput()
    onClosed: forget()

    Connections {
        target: root.lock
        function onKept() { root.forget() }
    }

    contentItem: ScrollPage {
        name: root.name

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("A passphrase for the window: whoever comes by sees nothing of your conversations, nor do notifications tell them. Messages go on coming in.")
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("It hides, and encrypts nothing: whoever can use your account on this computer, or read its disk, can get around it.") + " " + Plain.oneLine(root.keysAreKept)
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Field {
            id: current
            visible: root.lock.isSet
            label: qsTr("Passphrase as it is now")
            glyph: "lock"
            secret: true
            Layout.fillWidth: true
            onAccepted: root.use()
        }
        Field {
            id: passphrase
            label: root.lock.isSet ? qsTr("New passphrase") : qsTr("Passphrase")
            glyph: "key"
            secret: true
            help: qsTr("If you forget it, end Porchlight and delete the file lock.ini from the folder of your profile. Nothing else is lost.")
            Layout.fillWidth: true
            onAccepted: again.focusInput()
        }
        Field {
            id: again
            label: qsTr("Once more")
            glyph: "key"
            secret: true
            error: root.missing
            Layout.fillWidth: true
            onAccepted: root.use()
        }
        PlainText {
            text: root.lock.waitSeconds > 0 ? qsTr("The next attempt in %Ln s.", "", root.lock.waitSeconds) : Plain.sentence(root.lock.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        Flow {
            spacing: Theme.gap
            Layout.fillWidth: true
            PrimaryButton {
                id: keep
                label: root.lock.isSet ? qsTr("Change the passphrase") : qsTr("Use this passphrase")
                working: root.lock.isBusy
                enabled: !root.lock.isBusy && root.lock.waitSeconds === 0
                onClicked: root.use()
            }
            TextButton {
                label: qsTr("Remove the lock")
                outlined: true
                destructive: true
                visible: root.lock.isSet
                height: keep.height
                enabled: keep.enabled && current.text !== ""
                onClicked: root.lock.remove(current.text)
            }
        }
        Caption {
            visible: root.lock.isSet
            text: qsTr("Lock when nobody does anything for")
        }
        Choice {
            visible: root.lock.isSet
            label: qsTr("Lock when nobody does anything for")
            value: root.lock.afterMinutes
            options: [{ value: 0, label: qsTr("Never") }].concat([1, 5, 15, 60].map(minutes => ({ value: minutes, label: qsTr("%Ln min", "", minutes) })))
            Layout.fillWidth: true
            onChosen: value => root.lock.afterMinutes = value
        }
        RowLayout {
            spacing: Theme.gap
            TextButton {
                id: now
                label: qsTr("Lock now (Ctrl+L)")
                outlined: true
                visible: root.lock.isSet
                onClicked: {
                    root.close()
                    root.lock.lock()
                }
            }
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Done")
                outlined: true
                onClicked: root.close()
            }
        }
    }
}
