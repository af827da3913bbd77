// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new conversation: one asks for a handle, the relay says whose it is.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    required property QtObject finder

    readonly property alias input: handle

    function start() {
        const wanted = handle.text.trim().replace(/^@/, "")
        if (wanted !== "" && !finder.isBusy)
            finder.start(wanted)
    }

    name: qsTr("New conversation")
    onOpened: handle.focusInput()
    onClosed: {
        handle.text = ""
        finder.clear()
    }

    Connections {
        target: root.finder
        function onOpened() { root.close() }
    }

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gapLarge

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Field {
            id: handle
            label: qsTr("Their handle")
            glyph: "at"
            help: qsTr("The short name they chose. It stands under their name.")
            error: root.finder.error
            maximumLength: 64
            Layout.fillWidth: true
            onTextChanged: if (root.finder.error !== "") root.finder.clear()
            onAccepted: root.start()
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                label: root.finder.isBusy ? qsTr("Asking the relay …") : qsTr("Write to them")
                working: root.finder.isBusy
                enabled: handle.text.trim() !== "" && !root.finder.isBusy
                onClicked: root.start()
            }
        }
    }
}
