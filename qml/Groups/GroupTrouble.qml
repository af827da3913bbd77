// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What hinders a change of a group, and what can be done about it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

ColumnLayout {
    id: root

    required property string error
    // Who cannot be added may come by the link.
    property bool offersLink: false

    signal linkAsked()

    spacing: Theme.gapTiny
    visible: error !== ""

    PlainText {
        text: Plain.sentence(root.error)
        color: Theme.danger
        size: Theme.sizePreview
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    TextButton {
        label: qsTr("Invite by a link instead")
        visible: root.offersLink
        onClicked: root.linkAsked()
    }
}
