// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window is locked: over everything, nothing behind it can be seen or reached, and one field opens it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Popup {
    id: root

    // { isLocked, isBusy, error, waitSeconds, unlock(passphrase) }
    required property QtObject lock
    readonly property alias field: field
    readonly property alias button: button

    function go() {
        if (field.text === "" || lock.isBusy || lock.waitSeconds > 0)
            return
        lock.unlock(field.text)
        field.text = ""
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    z: 1000 // what opens meanwhile stays below
    modal: true
    focus: true
    padding: 0
    visible: lock.isLocked
    closePolicy: T.Popup.NoAutoClose
    onOpened: field.focusInput()
    onClosed: field.text = ""

    T.Overlay.modal: Rectangle {
        color: Theme.list
    }

    background: Rectangle {
        color: Theme.list
    }
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => qsTr("Porchlight is locked"))

    contentItem: FocusScope {
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        focus: true

        ScrollPage {
            id: page
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.gapLarge, Theme.px(400))
            height: Math.min(implicitHeight, parent.height - 2 * Theme.gapLarge)
            name: qsTr("Porchlight is locked")

            Icon {
                name: "lock"
                Layout.preferredWidth: Theme.px(32)
                Layout.preferredHeight: Theme.px(32)
                Layout.alignment: Qt.AlignHCenter
            }
            PlainText {
                text: page.name
                size: Theme.sizePage
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }
            Field {
                id: field
                label: qsTr("Passphrase")
                glyph: "key"
                secret: true
                error: root.lock.waitSeconds > 0 ? qsTr("The next attempt in %Ln s.", "", root.lock.waitSeconds) : Plain.sentence(root.lock.error)
                Layout.fillWidth: true
                onAccepted: root.go()
            }
            PrimaryButton {
                id: button
                label: root.lock.isBusy ? qsTr("Looking …") : qsTr("Unlock")
                working: root.lock.isBusy
                enabled: field.text !== "" && !root.lock.isBusy && root.lock.waitSeconds === 0
                Layout.fillWidth: true
                onClicked: root.go()
            }
            PlainText {
                text: qsTr("The lock hides the window. What is on the disk is protected by where its key is kept, and by nothing here.")
                color: Theme.muted
                size: Theme.sizeSmall
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}
